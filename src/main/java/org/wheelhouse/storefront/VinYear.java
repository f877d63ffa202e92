package org.wheelhouse.storefront;

import java.util.Optional;

/** The model year that position 10 of a VIN names (GB 16735, ISO 3779): a letter or digit that comes again every 30 years. */
public final class VinYear {

    private static final String CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int FIRST = 1980;

    private VinYear() {}

    /**
     * The newest year of that code that is not later than next year's models.
     *
     * @param vin 17 characters
     * @return empty when the position holds no year (0, U, Z), as with makers who leave it out
     */
    public static Optional<Integer> of(String vin, int thisYear) {
        int index = CODES.indexOf(vin.charAt(9));
        if (index < 0) {
            return Optional.empty();
        }
        int year = FIRST + index;
        while (year + CODES.length() <= thisYear + 1) {
            year += CODES.length();
        }
        return Optional.of(year);
    }
}
