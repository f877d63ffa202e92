package org.wheelhouse.demo;

import java.util.List;
import java.util.Map;

/** A region's hub. @param freight by province code @param counties of the whole region */
record Hub(
        Site site, String nameZh, String cityZh, String cityEn, Map<String, Freight> freight, List<String> counties) {

    /** The fee to one province, and the days until it is there. */
    record Freight(
            long carrier,
            String carrierCode,
            int firstGrams,
            long firstFen,
            int stepGrams,
            long stepFen,
            Long freeFromFen,
            int days) {

        long fee(int grams, long goodsFen) {
            if (freeFromFen != null && goodsFen >= freeFromFen) {
                return 0;
            }
            int over = Math.max(0, grams - firstGrams);
            return firstFen + (over + stepGrams - 1) / stepGrams * stepFen;
        }
    }
}
