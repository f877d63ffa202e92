package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.payments.RefundPayment;

/** The part of a cancellation that is one transaction: order, refund, message, and everything it held; the stock rows last. */
@ApplicationScoped
@Transactional
class GiveUpOrder {

    @Inject
    private Orders orders;

    @Inject
    private ReleaseOrder releaseOrder;

    @Inject
    private RefundPayment refundPayment;

    @Inject
    private OrderMessages messages;

    @Inject
    private Event<OrderCancelled> cancelled;

    @Inject
    private Clock clock;

    void giveUp(UUID orderId, String reason) {
        Order order = orders.lock(orderId);
        if (orders.parts(orderId).stream().anyMatch(p -> p.state().isUnderway())) {
            throw new BusinessException("sales.order.not-now", order.number());
        }
        order.cancel(clock.instant(), reason);
        orders.save(order);
        var paid = orders.paymentOf(orderId);
        paid.ifPresent(p -> refundPayment.request(p.paymentId(), p.amount(), reason));
        orders.happened(order, "cancelled", reason);
        messages.send(order, paid.isPresent() ? "cancelled-refund" : "cancelled", order.total());
        cancelled.fire(new OrderCancelled(order.id(), order.customer()));
        releaseOrder.release(order, false);
    }
}
