package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.wheelhouse.payments.PaymentConfirmed;
import org.wheelhouse.payments.PaymentStray;
import org.wheelhouse.payments.RefundDone;
import org.wheelhouse.payments.RefundPayment;
import org.wheelhouse.platform.outbox.Outbox;

/** What money means to an order. Runs in the transaction that applied the payment. */
@ApplicationScoped
@Transactional
class OrderPayments {

    @Inject
    private Orders orders;

    @Inject
    private SettleOrder settleOrder;

    @Inject
    private RefundPayment refundPayment;

    @Inject
    private Outbox outbox;

    @Inject
    private OrderMessages messages;

    @Inject
    private Clock clock;

    void on(@Observes PaymentConfirmed payment) {
        Order order = orders.lock(payment.orderId());
        boolean stillHeld = clock.instant().isBefore(order.heldUntil().plus(TakePromise.GRACE));
        if (order.state() == OrderState.HELD && stillHeld) {
            settleOrder.settle(order, payment.amount(), payment.paidAt());
        } else if (order.state() == OrderState.HELD || order.state() == OrderState.EXPIRED) {
            orders.happened(order, "paid-late", payment.amount());
            outbox.add(
                    LatePayment.KIND,
                    Map.of(
                            "order",
                            order.id().toString(),
                            "payment",
                            payment.paymentId().toString(),
                            "amount",
                            Long.toString(payment.amount().fen()),
                            "paidAt",
                            payment.paidAt().toString()));
        } else {
            refundPayment.request(payment.paymentId(), payment.amount(), "sales.refund.surplus");
            orders.happened(order, "paid-twice", payment.amount());
        }
    }

    /** Money that is not this order's: the order stays as it is, and says what came. */
    void on(@Observes PaymentStray stray) {
        Order order = orders.lock(stray.orderId());
        orders.happened(order, "paid-wrong", stray.amount());
        if (stray.refunded()) {
            messages.send(order, "paid-wrong", stray.amount());
        }
    }

    void on(@Observes RefundDone refund) {
        Order order = orders.lock(refund.orderId());
        orders.happened(order, "refunded", refund.amount());
        messages.send(order, "refunded", refund.amount());
    }
}
