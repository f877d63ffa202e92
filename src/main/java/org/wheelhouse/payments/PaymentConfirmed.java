package org.wheelhouse.payments;

import java.time.Instant;
import java.util.UUID;
import org.wheelhouse.kernel.Money;

/** Money for an order has come in. Fired synchronously in the transaction that applied the notice or the query's answer. */
public record PaymentConfirmed(UUID orderId, UUID paymentId, Money amount, Instant paidAt) {}
