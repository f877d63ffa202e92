package org.wheelhouse.logistics;

import java.time.LocalDate;
import org.wheelhouse.kernel.Money;

/**
 * Freight from one region's hub to one province.
 *
 * @param firstGrams what the first fee covers
 * @param freeFrom goods of this value travel for nothing; null: never
 * @param days from dispatch to arrival
 */
record FreightRule(long carrierId, int firstGrams, Money first, int stepGrams, Money step, Money freeFrom, int days) {

    FreightQuote quote(int billableGrams, Money goods, LocalDate from) {
        return new FreightQuote(fee(billableGrams, goods), from.plusDays(days), carrierId);
    }

    Money fee(int billableGrams, Money goods) {
        if (freeFrom != null && goods.compareTo(freeFrom) >= 0) {
            return Money.ZERO;
        }
        int steps = Math.ceilDiv(Math.max(0, billableGrams - firstGrams), stepGrams);
        return first.plus(step.times(steps));
    }
}
