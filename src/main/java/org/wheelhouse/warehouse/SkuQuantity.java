package org.wheelhouse.warehouse;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** So many pieces of a SKU; at least one. */
public record SkuQuantity(long skuId, int quantity) implements Serializable {

    public SkuQuantity {
        if (quantity <= 0) {
            throw new IllegalArgumentException("quantity must be positive: " + quantity);
        }
    }

    /** Each SKU once, in SKU order. */
    public static List<SkuQuantity> merged(Collection<SkuQuantity> lines) {
        var sums = new TreeMap<Long, Integer>();
        lines.forEach(line -> sums.merge(line.skuId(), line.quantity(), Math::addExact));
        return sums.entrySet().stream()
                .map(e -> new SkuQuantity(e.getKey(), e.getValue()))
                .toList();
    }
}
