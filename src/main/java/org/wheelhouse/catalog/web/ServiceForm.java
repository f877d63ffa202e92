package org.wheelhouse.catalog.web;

import org.wheelhouse.catalog.EditService;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;

/** What a person edits of a service. */
public class ServiceForm {

    private String nameZh;
    private String nameEn;
    private String summaryZh;
    private String summaryEn;
    private String minutes;
    private String price;
    private boolean perPiece;
    private boolean active;
    private long version;

    ServiceForm(EditService.Sheet sheet) {
        nameZh = sheet.nameZh();
        nameEn = sheet.nameEn();
        summaryZh = sheet.summaryZh();
        summaryEn = sheet.summaryEn();
        minutes = String.valueOf(sheet.minutes());
        price = sheet.price().yuan();
        perPiece = sheet.perPiece();
        active = sheet.active();
        version = sheet.version();
    }

    /** @throws BusinessException catalog.service.minutes, catalog.service.price */
    EditService.Sheet sheet(EditService.Sheet old) {
        if (minutes == null || !minutes.strip().matches("[0-9]{1,4}")) {
            throw new BusinessException("catalog.service.minutes");
        }
        return new EditService.Sheet(
                old.id(),
                old.code(),
                nameZh,
                nameEn,
                summaryZh,
                summaryEn,
                Integer.parseInt(minutes.strip()),
                old.skillZh(),
                old.skillEn(),
                old.bayZh(),
                old.bayEn(),
                amount(),
                perPiece,
                active,
                version);
    }

    private Money amount() {
        try {
            Money amount = Money.parseYuan(String.valueOf(price));
            if (!amount.isNegative()) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BusinessException("catalog.service.price");
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

    public String getSummaryZh() {
        return summaryZh;
    }

    public void setSummaryZh(String summaryZh) {
        this.summaryZh = summaryZh;
    }

    public String getSummaryEn() {
        return summaryEn;
    }

    public void setSummaryEn(String summaryEn) {
        this.summaryEn = summaryEn;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public boolean isPerPiece() {
        return perPiece;
    }

    public void setPerPiece(boolean perPiece) {
        this.perPiece = perPiece;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
