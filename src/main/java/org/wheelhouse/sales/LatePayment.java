package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.RefundPayment;
import org.wheelhouse.platform.outbox.OutboxHandler;
import org.wheelhouse.platform.scope.InScope;

/**
 * Money that came after the hold had run out: everything is taken again in one transaction of its own, or the money goes back by itself.
 * Never half. Coming twice is fine: an order that is paid stays as it is.
 */
@ApplicationScoped
class LatePayment implements OutboxHandler {

    static final String KIND = "late-payment.1";
    private static final Scope SYSTEM = Scope.job("late-payment");

    @Inject
    private InScope inScope;

    @Inject
    private Orders orders;

    @Inject
    private SettleOrder settleOrder;

    @Inject
    private RefundPayment refundPayment;

    @Inject
    private OrderMessages messages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID messageId, Map<String, String> message) {
        UUID orderId = UUID.fromString(message.get("order"));
        Money amount = Money.ofFen(Long.parseLong(message.get("amount")));
        try {
            inScope.run(SYSTEM, () -> {
                Order order = orders.lock(orderId);
                if (order.state() != OrderState.PAID
                        && order.state() != OrderState.IN_PROGRESS
                        && order.state() != OrderState.DONE) {
                    settleOrder.settle(order, amount, Instant.parse(message.get("paidAt")));
                }
            });
        } catch (BusinessException gone) {
            Order order = orders.lock(orderId);
            refundPayment.request(UUID.fromString(message.get("payment")), amount, "sales.refund.too-late");
            orders.happened(order, "too-late", amount);
            messages.send(order, "too-late", amount);
        }
    }
}
