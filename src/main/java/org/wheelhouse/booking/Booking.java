package org.wheelhouse.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.wheelhouse.warehouse.SiteRef;

/**
 * An appointment.
 *
 * @param customer and order: whose and what for, or null
 * @param zone the outlet's time zone, in which its times are shown
 * @param carId of the customer's garage, or null; {@code vehicle} is the car as it was called when booked
 * @param expiresAt until when a HELD booking is kept, else null
 */
public record Booking(
        UUID id,
        SiteRef site,
        UUID customer,
        UUID order,
        String code,
        BookingState state,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String contactName,
        String contactPhone,
        UUID carId,
        Long trimId,
        String vehicle,
        String plate,
        Instant expiresAt,
        Instant arrivedAt) {

    /** It may get another time, if its order, should it have one, agrees. */
    boolean isMovable() {
        return state.isMovable(order != null);
    }
}
