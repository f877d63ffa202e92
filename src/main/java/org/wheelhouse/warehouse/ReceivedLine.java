package org.wheelhouse.warehouse;

/**
 * What arrived of a SKU.
 *
 * @param quantity 0 or more, at most what was sent
 * @param reason why less arrived; needed then, ignored else
 */
public record ReceivedLine(long skuId, int quantity, String reason) {}
