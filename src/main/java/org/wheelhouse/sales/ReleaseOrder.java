package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wheelhouse.booking.CancelBooking;
import org.wheelhouse.booking.ReleaseExpired;
import org.wheelhouse.warehouse.Reservations;
import org.wheelhouse.warehouse.Transfers;

/** Gives back what an order holds: time, transfers that have not left, goods; the stock rows last. */
@ApplicationScoped
@Transactional
class ReleaseOrder {

    @Inject
    private Orders orders;

    @Inject
    private CancelBooking cancelBooking;

    @Inject
    private ReleaseExpired releaseExpired;

    @Inject
    private Transfers transfers;

    @Inject
    private Reservations reservations;

    void release(Order order, boolean expired) {
        for (Orders.Part part : orders.parts(order.id())) {
            orders.move(part, FulfilmentState.CANCELLED);
            if (part.bookingId() != null) {
                if (expired) {
                    releaseExpired.release(part.bookingId());
                } else {
                    cancelBooking.giveUp(part.bookingId(), order.closeReason());
                }
            }
        }
        transfers.cancelOf(order.id());
        reservations.release(order.id());
    }
}
