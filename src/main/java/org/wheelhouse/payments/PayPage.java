package org.wheelhouse.payments;

import java.time.Instant;
import org.wheelhouse.kernel.Money;

/**
 * What a provider's pay page needs.
 *
 * @param tradeNumber our number of the payment
 * @param subject what is paid for, as the buyer reads it
 * @param payableUntil afterwards the provider takes no money for it
 * @param returnAddress where the buyer's browser goes afterwards
 * @param language zh or en
 */
public record PayPage(
        String tradeNumber,
        String subject,
        Money amount,
        Instant payableUntil,
        String returnAddress,
        String language) {}
