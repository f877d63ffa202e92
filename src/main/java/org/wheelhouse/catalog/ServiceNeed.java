package org.wheelhouse.catalog;

import java.io.Serializable;
import org.wheelhouse.kernel.Money;

/**
 * An installation service as goods, or somebody, call for it.
 *
 * @param minutes working time at the bay, with what the goods add to the service's own
 * @param skillId what the technician must be able to do
 * @param bayType code of the bay type
 * @param price for one installation, tax included
 * @param perPiece whether it is paid and timed for every piece (a tyre), else once a visit (an oil service)
 * @param extraMinutes the part of {@code minutes} that the goods add
 */
public record ServiceNeed(
        long serviceId,
        String nameZh,
        String nameEn,
        int minutes,
        long skillId,
        String bayType,
        Money price,
        boolean perPiece,
        int extraMinutes)
        implements Serializable {

    /** One that is done once a visit, and to which no goods add. */
    public ServiceNeed(
            long serviceId, String nameZh, String nameEn, int minutes, long skillId, String bayType, Money price) {
        this(serviceId, nameZh, nameEn, minutes, skillId, bayType, price, false, 0);
    }

    ServiceNeed lasting(int otherMinutes, int otherExtra) {
        return new ServiceNeed(serviceId, nameZh, nameEn, otherMinutes, skillId, bayType, price, perPiece, otherExtra);
    }
}
