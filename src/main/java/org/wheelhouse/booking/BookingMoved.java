package org.wheelhouse.booking;

import java.time.Instant;
import java.util.UUID;

/** An appointment got another time; fired in the transaction that does it. {@code actor}: who did. */
public record BookingMoved(UUID bookingId, UUID orderId, Instant from, Instant to, String actor) {}
