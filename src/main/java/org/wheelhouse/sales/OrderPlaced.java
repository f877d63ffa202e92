package org.wheelhouse.sales;

import java.util.UUID;

/** An order was placed and its promise is held; fired in the same transaction. */
public record OrderPlaced(UUID orderId, UUID customer) {}
