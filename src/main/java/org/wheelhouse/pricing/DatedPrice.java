package org.wheelhouse.pricing;

import java.time.LocalDate;
import org.wheelhouse.kernel.Money;

/**
 * A row of a price list.
 *
 * @param from first day
 * @param until the day after the last, null for open
 */
record DatedPrice(long skuId, LocalDate from, LocalDate until, Money price) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether it holds on one of the days from the first to before the last. */
    boolean holdsWithin(LocalDate first, LocalDate before) {
        return from.isBefore(before) && (until == null || until.isAfter(first));
    }
}
