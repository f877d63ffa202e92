package org.wheelhouse.booking;

import java.util.UUID;

/** The customer of an appointment did not come; fired in the transaction that notes it. {@code actor}: who did. */
public record BookingMissed(UUID bookingId, UUID orderId, String actor) {}
