package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.payments.RefundPayment;
import org.wheelhouse.platform.audit.Audit;

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
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @param reason key of the text that says who
     * @param words why, as staff wrote it; null when the customer did it
     */
    void giveUp(UUID orderId, String reason, String words) {
        Order order = orders.lock(orderId);
        if (orders.parts(orderId).stream().anyMatch(p -> p.state().isUnderway())) {
            throw new BusinessException("sales.order.not-now", order.number());
        }
        order.cancel(clock.instant(), reason);
        orders.save(order);
        var paid = orders.paymentOf(orderId);
        paid.ifPresent(p -> refundPayment.request(p.paymentId(), p.amount(), reason));
        orders.happened(order, "cancelled", reason, words == null ? "" : words);
        audit.record(
                "order.cancelled",
                "order",
                orderId,
                Map.of(
                        "number",
                        order.number(),
                        "reason",
                        words == null ? "" : words,
                        "refund",
                        paid.map(p -> p.amount().toString()).orElse("")),
                order.site().regionId(),
                order.site().franchiseeId(),
                order.site().outletId());
        messages.send(order, paid.isPresent() ? "cancelled-refund" : "cancelled", order.total());
        releaseOrder.release(order, false);
    }
}
