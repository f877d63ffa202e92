package org.wheelhouse.desk;

import org.wheelhouse.kernel.Money;

/**
 * An outlet's day in figures.
 *
 * @param booked appointments of today, without cancelled ones
 * @param done of them
 * @param waiting cars that are there and not in work
 * @param turnover paid today
 * @param below stock rows below their minimum
 */
public record OutletDay(
        long outlet, String nameZh, String nameEn, int booked, int done, int waiting, Money turnover, int below) {

    /** For the bar: done of booked, in a hundred. */
    public int getDonePercent() {
        return booked == 0 ? 0 : done * 100 / booked;
    }
}
