package org.wheelhouse.payments;

import java.net.URI;
import java.util.Map;
import org.wheelhouse.kernel.Money;

/**
 * The port to those who move money. Shaped so that Alipay (page pay, form-encoded signed notices) and WeChat Pay v3 (signed headers over
 * an encrypted body) fit behind it. Calls go out over HTTP with timeouts of at most five seconds, never inside a transaction.
 */
public interface PaymentProvider {

    /** Stable name, in addresses and rows: {@code sandbox}. */
    String name();

    /** Where the buyer pays. The same payment gives an address again as often as it is asked. */
    URI start(PayPage page);

    /** How the payment stands. @throws ProviderUnreachable when there is no trustworthy answer */
    ProviderTrade query(String tradeNumber);

    /** Ends a payment nobody has made; after it the trade can no longer be paid. Answers how it stands then, which may be paid. */
    ProviderTrade close(String tradeNumber);

    /**
     * Pays back. Idempotent by refund number.
     *
     * @throws ProviderUnreachable when it is worth trying again
     * @throws RefusedByProvider when it is not
     */
    void refund(String tradeNumber, String refundNumber, Money amount);

    /**
     * Reads a notice as it came.
     *
     * @param headers lower-case names
     * @throws RefusedNotice unless it is surely the provider's and meant for us
     */
    ProviderNotice verify(String body, Map<String, String> headers);

    /** What the provider wants to hear: that the notice was taken, so that it stops, or not. */
    Answer answer(boolean taken);

    /** An HTTP answer to a notice. */
    record Answer(int status, String mediaType, String body) {}
}
