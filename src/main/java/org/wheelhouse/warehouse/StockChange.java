package org.wheelhouse.warehouse;

/**
 * A change of one balance.
 *
 * @param hand by how much the quantity on hand changes
 * @param claim by how much the reserved quantity changes
 */
record StockChange(SiteSku key, int hand, int claim) {

    StockChange plus(StockChange other) {
        return new StockChange(key, Math.addExact(hand, other.hand), Math.addExact(claim, other.claim));
    }
}
