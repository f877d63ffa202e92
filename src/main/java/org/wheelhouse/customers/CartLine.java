package org.wheelhouse.customers;

import java.util.Optional;

/**
 * One line of a cart: exactly one of SKU, service and bundle, how many, and how it is to reach the customer. Prices are not kept:
 * they are asked for when the cart is shown and when it is ordered.
 *
 * @param quantity 1 to 99
 */
public record CartLine(Long skuId, Long serviceId, Long bundleId, int quantity, Way way) {

    static final int MOST = 99;

    public CartLine {
        if ((skuId == null ? 0 : 1) + (serviceId == null ? 0 : 1) + (bundleId == null ? 0 : 1) != 1) {
            throw new IllegalArgumentException("one of SKU, service and bundle");
        }
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("quantity " + quantity);
        }
    }

    public static CartLine sku(long id, int quantity, Way way) {
        return new CartLine(id, null, null, quantity, way);
    }

    public static CartLine service(long id, int quantity) {
        return new CartLine(null, id, null, quantity, Way.INSTALL);
    }

    public static CartLine bundle(long id, int quantity, Way way) {
        return new CartLine(null, null, id, quantity, way);
    }

    /** Reads a key with its quantity, {@code s12i2}; empty when it is none. */
    public static Optional<CartLine> read(String keyAndQuantity) {
        return CartText.read(keyAndQuantity).stream().findFirst();
    }

    /** The line's name within its cart: {@code s12i} is SKU 12 to be installed. A cart holds each but once. */
    public String key() {
        String what = skuId != null ? "s" + skuId : serviceId != null ? "v" + serviceId : "b" + bundleId;
        return what + (way == Way.SHIP ? "d" : "i");
    }

    CartLine times(int newQuantity) {
        return new CartLine(skuId, serviceId, bundleId, Math.clamp(newQuantity, 1, MOST), way);
    }

    CartLine by(Way newWay) {
        return new CartLine(skuId, serviceId, bundleId, quantity, newWay);
    }
}
