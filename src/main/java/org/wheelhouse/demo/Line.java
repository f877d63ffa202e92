package org.wheelhouse.demo;

/**
 * A line of an order: exactly one of goods and work.
 *
 * @param bundle id of the bundle it came with, or null
 * @param sent by parcel rather than installed
 */
record Line(Goods goods, Work work, Long bundle, int quantity, long unitFen, long totalFen, boolean sent) {

    static Line of(Goods goods, int quantity, long unitFen, boolean sent) {
        return new Line(goods, null, null, quantity, unitFen, unitFen * quantity, sent);
    }

    static Line of(Work work, int quantity) {
        return new Line(null, work, null, quantity, work.priceFen(), work.priceFen() * quantity, false);
    }
}
