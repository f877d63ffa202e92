package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.wheelhouse.booking.BookingCancelled;
import org.wheelhouse.booking.BookingMissed;
import org.wheelhouse.booking.BookingMoved;
import org.wheelhouse.booking.JobDone;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.logistics.ShipmentSigned;
import org.wheelhouse.warehouse.TransferReceived;
import org.wheelhouse.warehouse.Transfers;

/** Moves fulfilments on as warehouse, carrier and outlet report, and lets the order follow. Runs in the transaction of the report. */
@ApplicationScoped
@Transactional
public class FulfilOrder {

    @Inject
    private Orders orders;

    @Inject
    private OrderMessages messages;

    @Inject
    private Transfers transfers;

    @Inject
    private Clock clock;

    /**
     * The hub has picked, packed or shipped a parcel.
     *
     * @throws BusinessException {@code sales.order.not-now} when that is not the next step
     */
    public void parcel(UUID fulfilmentId, FulfilmentState next) {
        UUID orderId = orders.orderOfFulfilment(fulfilmentId)
                .orElseThrow(() -> new org.wheelhouse.kernel.NotFoundException("fulfilment " + fulfilmentId));
        Order order = orders.lock(orderId);
        var part = orders.parts(orderId).stream()
                .filter(p -> p.id().equals(fulfilmentId))
                .findFirst()
                .orElseThrow();
        if (!orders.move(part, next)) {
            throw new BusinessException("sales.order.not-now", order.number());
        }
        orders.happened(order, next.name().toLowerCase(java.util.Locale.ROOT));
        if (next == FulfilmentState.SHIPPED) {
            messages.send(order, "shipped");
        }
        follow(order);
    }

    void on(@Observes ShipmentSigned signed) {
        if (signed.fulfilmentId() != null) {
            parcel(signed.fulfilmentId(), FulfilmentState.DELIVERED);
        }
    }

    /** All parts are at the outlet: the customer may come. */
    void on(@Observes TransferReceived received) {
        if (received.order() != null && received.complete()) {
            move(received.order(), "INSTALL", FulfilmentState.READY, "ready");
        }
    }

    void on(@Observes JobDone done) {
        if (done.orderId() != null && !move(done.orderId(), "INSTALL", FulfilmentState.FITTED, "fitted")) {
            throw new BusinessException("sales.order.parts-missing");
        }
    }

    /** Also a new time for what was cancelled or missed, as long as it is to be fitted. */
    void on(@Observes BookingMoved moved) {
        if (moved.orderId() != null) {
            Order order = orders.lock(moved.orderId());
            if (orders.parts(order.id()).stream()
                    .noneMatch(p ->
                            moved.bookingId().equals(p.bookingId()) && p.state().isToBeFitted())) {
                throw new BusinessException("sales.order.not-now", order.number());
            }
            ZoneId zone = orders.zoneOf(order);
            LocalDate day = LocalDate.ofInstant(moved.to(), zone);
            orders.promise(moved.bookingId(), day);
            transfers.wantedOn(order.id(), day);
            orders.happened(order, "moved", moved.from(), moved.to());
            messages.send(order, "moved", OrderTimes.text(moved.to(), zone, order.language()));
        }
    }

    /** The outlet cannot keep the appointment; when the order itself is given up, that has its own message. */
    void on(@Observes BookingCancelled cancelled) {
        if (cancelled.orderId() != null) {
            Order order = orders.lock(cancelled.orderId());
            if (order.state() != OrderState.CANCELLED) {
                orders.happened(order, "booking-cancelled");
                messages.send(order, "booking-cancelled");
            }
        }
    }

    void on(@Observes BookingMissed missed) {
        if (missed.orderId() != null) {
            Order order = orders.lock(missed.orderId());
            orders.happened(order, "no-show");
            messages.send(order, "no-show");
        }
    }

    /** @return whether anything moved */
    private boolean move(UUID orderId, String kind, FulfilmentState next, String event) {
        Order order = orders.lock(orderId);
        boolean moved = false;
        for (Orders.Part part : orders.parts(orderId)) {
            if (part.kind().equals(kind) && orders.move(part, next)) {
                moved = true;
                orders.happened(order, event);
                messages.send(order, event);
            }
        }
        follow(order);
        return moved;
    }

    private void follow(Order order) {
        order.follow(
                FulfilmentState.orderOf(orders.parts(order.id()).stream()
                        .map(Orders.Part::state)
                        .toList()),
                clock.instant());
        orders.save(order);
    }
}
