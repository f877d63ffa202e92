package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.booking.ConfirmBooking;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.logistics.RequestTransfers;
import org.wheelhouse.warehouse.Reservation;
import org.wheelhouse.warehouse.Reservations;
import org.wheelhouse.warehouse.SkuQuantity;

/**
 * Makes a promise firm when the money is there: order paid, time confirmed, goods claimed for good, transfers on their way. Where the
 * hold has run out meanwhile, booking and warehouse take everything again or throw, and the whole transaction is nothing.
 */
@ApplicationScoped
@Transactional
class SettleOrder {

    @Inject
    private Orders orders;

    @Inject
    private ConfirmBooking confirmBooking;

    @Inject
    private Reservations reservations;

    @Inject
    private RequestTransfers requestTransfers;

    @Inject
    private OrderMessages messages;

    void settle(Order order, Money amount, Instant paidAt) {
        order.pay(paidAt);
        orders.save(order);
        orders.traded(order);
        var parts = orders.parts(order.id());
        List<SkuQuantity> coming = List.of();
        Orders.Part install = null;
        for (Orders.Part part : parts) {
            if (part.kind().equals("INSTALL")) {
                install = part;
                coming = comingFromHub(order.id(), part);
                orders.settle(part, coming.isEmpty() ? FulfilmentState.READY : FulfilmentState.WAITING);
                confirmBooking.confirm(part.bookingId());
            } else {
                orders.settle(part, FulfilmentState.RELEASED);
            }
        }
        orders.happened(order, "paid", amount);
        messages.send(order, install == null ? "paid-ship" : "paid-install", amount);
        reservations.confirm(order.id());
        if (!coming.isEmpty()) {
            requestTransfers.forOrder(
                    orders.hubOf(order.id()),
                    install.site(),
                    coming,
                    orders.promisedOn(install),
                    order.id(),
                    order.customer());
        }
    }

    /** What the installation needs and the outlet has not got claimed: it is claimed at the hub. */
    private List<SkuQuantity> comingFromHub(UUID orderId, Orders.Part install) {
        var atOutlet = reservations.of(orderId).stream()
                .filter(r -> r.outletId() == install.site().outletId())
                .map(Reservation::skuId)
                .toList();
        return orders.goodsOf(install).stream()
                .filter(w -> !atOutlet.contains(w.skuId()))
                .toList();
    }
}
