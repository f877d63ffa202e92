package org.wheelhouse.payments;

import java.util.UUID;
import org.wheelhouse.kernel.Money;

/**
 * A provider reports money that fits no payment: another amount, or a second trade. Fired synchronously in the transaction that keeps it.
 *
 * @param refunded whether it goes back by itself; else finance settles it
 */
public record PaymentStray(UUID orderId, UUID paymentId, Money amount, boolean refunded) {}
