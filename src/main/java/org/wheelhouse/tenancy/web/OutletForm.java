package org.wheelhouse.tenancy.web;

import org.wheelhouse.tenancy.OutletFile;

/** What the form about an outlet holds while it is filled in. */
public class OutletForm {

    private final OutletFile before;
    private String nameZh;
    private String nameEn;
    private String addressZh;
    private String addressEn;
    private String phone;
    private double latitude;
    private double longitude;
    private boolean open;
    private long version;

    OutletForm(OutletFile before) {
        this.before = before;
        nameZh = before.nameZh();
        nameEn = before.nameEn();
        addressZh = before.addressZh();
        addressEn = before.addressEn();
        phone = before.phone();
        latitude = before.latitude();
        longitude = before.longitude();
        open = before.open();
        version = before.version();
    }

    OutletFile filled() {
        return new OutletFile(
                before.id(),
                before.code(),
                before.kind(),
                before.regionZh(),
                before.regionEn(),
                before.franchiseeZh(),
                before.franchiseeEn(),
                nameZh,
                nameEn,
                addressZh,
                addressEn,
                phone,
                latitude,
                longitude,
                open,
                version);
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getAddressZh() {
        return addressZh;
    }

    public void setAddressZh(String addressZh) {
        this.addressZh = addressZh;
    }

    public String getAddressEn() {
        return addressEn;
    }

    public void setAddressEn(String addressEn) {
        this.addressEn = addressEn;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public double getLatitude() {
        return latitude;
    }

    public void setLatitude(double latitude) {
        this.latitude = latitude;
    }

    public double getLongitude() {
        return longitude;
    }

    public void setLongitude(double longitude) {
        this.longitude = longitude;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
