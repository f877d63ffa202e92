package org.wheelhouse.booking;

import java.util.UUID;

/** The car is at the outlet; fired in the transaction that opened its job card. */
public record BookingArrived(UUID bookingId, UUID orderId, UUID jobCardId) {}
