package org.wheelhouse.payments;

import java.util.UUID;
import org.wheelhouse.kernel.Money;

/** Money has gone back. Fired synchronously in the transaction that records it. */
public record RefundDone(UUID orderId, UUID paymentId, UUID refundId, Money amount) {}
