package org.wheelhouse.sales;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.wheelhouse.booking.BookingState;
import org.wheelhouse.kernel.Money;

/**
 * One appointment in a customer's list.
 *
 * @param total of its order, and whether that is paid, sends parcels too, and can be cancelled
 * @param orderWaits whether its order is paid and not fitted yet
 */
public record BookingRow(
        UUID id,
        UUID orderId,
        String orderNumber,
        String state,
        Instant startsAt,
        Instant endsAt,
        String outletZh,
        String outletEn,
        String addressZh,
        String addressEn,
        String vehicle,
        String vehicleEn,
        String installCode,
        long outletId,
        ZoneId zone,
        boolean orderWaits,
        Money total,
        boolean paid,
        boolean parcels,
        boolean cancellable)
        implements Serializable {

    /** It may get another time, or a new one. */
    public boolean isMovable() {
        return BookingState.valueOf(state).isMovable(orderWaits);
    }

    /** The outlet has cancelled it, or nobody came, and its order still waits: a new time is to be chosen. */
    public boolean isToRebook() {
        return orderWaits && BookingState.valueOf(state).isMissed();
    }

    /** Key of what cancelling its order means, with number and total. */
    public String cancelAsk() {
        return OrderDetails.cancelAsk(paid, parcels);
    }
}
