package org.wheelhouse.tenancy;

/**
 * An outlet or hub as head office keeps it; the fields that can be changed, and where it belongs.
 *
 * @param version of the row that was read; a newer one refuses the change
 */
public record OutletFile(
        long id,
        String code,
        String kind,
        String regionZh,
        String regionEn,
        String franchiseeZh,
        String franchiseeEn,
        String nameZh,
        String nameEn,
        String addressZh,
        String addressEn,
        String phone,
        double latitude,
        double longitude,
        boolean open,
        long version) {}
