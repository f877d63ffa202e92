package org.wheelhouse.logistics;

import java.io.Serializable;
import org.wheelhouse.kernel.Money;

/**
 * A freight rule as head office sees and changes it.
 *
 * @param firstGrams what the first fee covers
 * @param freeFrom goods of this value travel for nothing; null: never
 * @param days from dispatch to arrival
 * @param version of the row that was read; a newer one refuses the change
 */
public record FreightTariff(
        long id,
        String regionZh,
        String regionEn,
        String provinceZh,
        String provinceEn,
        long carrier,
        int firstGrams,
        Money first,
        int stepGrams,
        Money step,
        Money freeFrom,
        int days,
        long version)
        implements Serializable {

    /** What a parcel of this weight costs, of goods that do not travel for nothing. */
    public Money fee(int grams) {
        return new FreightRule(carrier, firstGrams, first, stepGrams, step, null, days).fee(grams, Money.ZERO);
    }
}
