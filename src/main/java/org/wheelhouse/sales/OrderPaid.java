package org.wheelhouse.sales;

import java.util.UUID;

/** An order is paid and its promise confirmed; fired in the same transaction. */
public record OrderPaid(UUID orderId, UUID customer) {}
