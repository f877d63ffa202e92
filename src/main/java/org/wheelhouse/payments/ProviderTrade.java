package org.wheelhouse.payments;

import java.time.Instant;
import org.wheelhouse.kernel.Money;

/**
 * How a payment stands at its provider.
 *
 * @param providerTrade the provider's number; null when it does not know the payment
 * @param paidAt when it was paid, else null
 */
public record ProviderTrade(State state, String providerTrade, Money amount, Instant paidAt) {

    /** UNKNOWN: the provider has never heard of it. */
    public enum State {
        UNKNOWN,
        WAITING,
        PAID,
        CLOSED
    }

    static final ProviderTrade NONE = new ProviderTrade(State.UNKNOWN, null, null, null);
}
