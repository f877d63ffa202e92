package org.wheelhouse.sales;

import java.time.Instant;
import org.wheelhouse.kernel.Money;

/**
 * Money that came for an order or went back.
 *
 * @param refund whether it went back
 * @param number ours
 * @param state of the payment or refund
 * @param providerTrade the provider's number, or the bank's answer to a refund; may be null
 */
public record MoneyMovement(
        boolean refund, String number, String state, Money amount, Instant at, String providerTrade) {}
