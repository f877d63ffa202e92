package org.wheelhouse.sales;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** One appointment in a customer's list. */
public record BookingRow(UUID id, UUID orderId, String orderNumber, String state, Instant startsAt, Instant endsAt, String outletZh, String outletEn, String addressZh,
        String addressEn, String vehicle, String installCode, long outletId, ZoneId zone) implements Serializable {

    /** Before the car is there it may still be moved. */
    public boolean isMovable() {
        return state.equals("CONFIRMED");
    }
}
