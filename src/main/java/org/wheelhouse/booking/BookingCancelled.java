package org.wheelhouse.booking;

import java.util.UUID;

/** An appointment was given up; fired in the transaction that does it. {@code actor}: who did. */
public record BookingCancelled(UUID bookingId, UUID orderId, String reason, String actor) {}
