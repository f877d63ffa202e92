package org.wheelhouse.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the people at the counter want to know of a booking.
 *
 * @param job its job card once the car has arrived, else null
 * @param orderWaits whether its order is paid and not fitted yet
 * @param partsDue when the last of its parts is to arrive; null when all are here
 */
public record VisitSheet(
        UUID booking,
        String code,
        BookingState state,
        Instant startsAt,
        Instant endsAt,
        String contact,
        String phone,
        String plate,
        String vehicle,
        String servicesZh,
        String servicesEn,
        String bayZh,
        String bayEn,
        String technician,
        UUID job,
        UUID order,
        LocalDate partsDue,
        Instant arrivedAt,
        Instant madeAt,
        boolean orderWaits,
        String orderNumber) {

    /** It may get another time, or a new one. */
    public boolean isMovable() {
        return state.isMovable(orderWaits);
    }

    /** The plate, or who comes where there is none yet. */
    public String title() {
        return plate.isEmpty() ? contact : plate;
    }
}
