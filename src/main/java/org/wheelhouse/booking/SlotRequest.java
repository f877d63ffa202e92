package org.wheelhouse.booking;

import java.time.LocalDate;
import java.util.List;
import org.wheelhouse.catalog.ServiceNeed;

/**
 * A question for free slots.
 *
 * @param needs all services of the visit, at least one
 * @param partsReadyOn the first day on which the parts are there; null when nothing is waited for
 * @param days how many from that day on, 1 to 62
 */
public record SlotRequest(long outletId, List<ServiceNeed> needs, LocalDate partsReadyOn, LocalDate from, int days) {

    private static final int MAX_DAYS = 62;

    public SlotRequest {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("days: " + days);
        }
    }
}
