package org.wheelhouse.booking;

import java.util.UUID;

/** The work of a booking is done and signed off; fired in the transaction that does it. {@code orderId} is null for walk-ins. */
public record JobDone(UUID bookingId, UUID orderId, UUID jobCardId) {}
