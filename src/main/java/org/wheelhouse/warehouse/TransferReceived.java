package org.wheelhouse.warehouse;

import java.util.UUID;

/**
 * Goods arrived at the site that asked for them; fired in the transaction that took them in.
 *
 * @param order the order that waits for them, or null when none does (any more)
 * @param complete whether all that was sent arrived
 */
public record TransferReceived(UUID transferId, UUID order, long outletId, boolean complete) {}
