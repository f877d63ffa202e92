package org.wheelhouse.sales;

import java.util.UUID;

/** An order was given up, by its customer or by staff; fired in the same transaction. */
public record OrderCancelled(UUID orderId, UUID customer) {}
