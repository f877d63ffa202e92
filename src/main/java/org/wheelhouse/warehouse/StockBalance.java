package org.wheelhouse.warehouse;

/** A difference between a balance and what its rows say; there should be none. */
public record StockBalance(SiteSku key, int onHand, int moved, int reserved, int claimed) {}
