package org.wheelhouse.pricing;

import java.io.Serializable;

/**
 * What is asked for: a SKU, a service or a bundle. On a quoted line of a bundle's part, the part and the bundle together.
 */
public record QuoteItem(Long skuId, Long serviceId, Long bundleId, int quantity) implements Serializable {

    public QuoteItem {
        if (skuId == null && serviceId == null && bundleId == null || skuId != null && serviceId != null) {
            throw new IllegalArgumentException("one of SKU, service and bundle");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity " + quantity);
        }
    }

    public static QuoteItem sku(long skuId, int quantity) {
        return new QuoteItem(skuId, null, null, quantity);
    }

    public static QuoteItem service(long serviceId, int quantity) {
        return new QuoteItem(null, serviceId, null, quantity);
    }

    public static QuoteItem bundle(long bundleId, int quantity) {
        return new QuoteItem(null, null, bundleId, quantity);
    }
}
