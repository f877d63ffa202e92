package org.wheelhouse.tenancy;

/**
 * How the portal looks for those who work in a part of the group, and on an outlet's page in the shop: colours and sign, never the
 * layout nor the colours that mean something. Each is a folder of {@code webapp-themes} and a value that the column {@code theme} admits.
 */
public enum Brand {
    /** The group's own: navy and orange. */
    GROUP,
    /** For a region: aubergine and plum. */
    PLUM,
    /** For a group of franchised outlets: deep water and teal. */
    LAGOON;

    /** As it stands in the database, in addresses and in the names of style sheets. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The brand of that code; null for none, and for a code that there is not. */
    public static Brand of(String code) {
        for (Brand brand : values()) {
            if (brand.code().equals(code)) {
                return brand;
            }
        }
        return null;
    }

    /** The franchisee's wins over the region's, and that over the group's; each may be missing. */
    public static Brand shown(String franchisee, String region) {
        Brand own = of(franchisee);
        Brand near = own == null ? of(region) : own;
        return near == null ? GROUP : near;
    }
}
