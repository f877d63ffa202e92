package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;

/** Asks the provider about an order's open payments and ends those that nobody has made. Call outside of a transaction. */
@ApplicationScoped
public class ClosePayments {

    private static final Scope SYSTEM = Scope.job("payments");

    @Inject
    private InScope inScope;

    @Inject
    private Payments payments;

    @Inject
    private ApplyPayment applyPayment;

    @Inject
    private SandboxBank bank;

    /** PAID: money has come in and is applied. CLOSED: none will come. UNKNOWN: the provider did not answer. */
    public enum Closing {
        PAID,
        CLOSED,
        UNKNOWN
    }

    public Closing close(UUID orderId) {
        var closing = Closing.CLOSED;
        for (var payment : inScope.call(SYSTEM, () -> payments.allStarted(orderId))) {
            try {
                ProviderTrade trade = bank.close(payment.tradeNumber());
                boolean paid = inScope.call(SYSTEM, () -> {
                    boolean applied = applyPayment.apply(payment.provider(), payment.tradeNumber(), trade)
                            == ApplyPayment.Outcome.APPLIED;
                    if (!applied) {
                        payments.closed(payment.id());
                    }
                    return applied;
                });
                closing = paid ? Closing.PAID : closing;
            } catch (ProviderUnreachable e) {
                return Closing.UNKNOWN;
            }
        }
        return closing;
    }
}
