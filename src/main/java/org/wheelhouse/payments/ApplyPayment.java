package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.wheelhouse.kernel.OrderTouched;

/**
 * The one way a payment becomes paid: what a verified notice or the provider's answer says, checked against our own row, once. Runs in
 * a transaction of a system job.
 */
@ApplicationScoped
class ApplyPayment {

    /** What became of the news; kept with a notice. */
    enum Outcome {
        APPLIED,
        DUPLICATE,
        NOT_PAID,
        WRONG_AMOUNT,
        UNKNOWN_TRADE,
        OTHER_TRADE;

        /** Whether the provider may stop telling us: the money is applied, or kept as stray. */
        boolean isTaken() {
            return this != UNKNOWN_TRADE;
        }

        /** The rule: which news changes a payment. */
        static Outcome of(Payments.Found payment, ProviderTrade news, boolean providerTradeUsed) {
            if (news.state() != ProviderTrade.State.PAID) {
                return NOT_PAID;
            }
            if (!payment.amount().equals(news.amount())) {
                return WRONG_AMOUNT;
            }
            if (payment.state().equals("PAID")) {
                return Objects.equals(payment.providerTrade(), news.providerTrade()) ? DUPLICATE : OTHER_TRADE;
            }
            return providerTradeUsed ? OTHER_TRADE : APPLIED;
        }
    }

    @Inject
    private Payments payments;

    @Inject
    private StrayMoney strayMoney;

    @Inject
    private Event<OrderTouched> touched;

    @Inject
    private Event<PaymentConfirmed> confirmed;

    @Transactional
    public Outcome apply(String provider, String tradeNumber, ProviderTrade news) {
        payments.orderOf(provider, tradeNumber).ifPresent(order -> touched.fire(new OrderTouched(order)));
        var payment = payments.lock(provider, tradeNumber).orElse(null);
        if (payment == null) {
            return Outcome.UNKNOWN_TRADE;
        }
        boolean used = news.providerTrade() != null
                && !payment.state().equals("PAID")
                && payments.isUsed(provider, news.providerTrade());
        Outcome outcome = Outcome.of(payment, news, used);
        if (outcome == Outcome.APPLIED) {
            payments.paid(payment.id(), news.providerTrade(), news.paidAt());
            confirmed.fire(new PaymentConfirmed(payment.orderId(), payment.id(), payment.amount(), news.paidAt()));
        } else if (outcome == Outcome.WRONG_AMOUNT || outcome == Outcome.OTHER_TRADE) {
            strayMoney.keep(payment, news, outcome);
        }
        return outcome;
    }
}
