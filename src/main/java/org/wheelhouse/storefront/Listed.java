package org.wheelhouse.storefront;

import org.wheelhouse.kernel.Money;

/**
 * Goods as a card shows them.
 *
 * @param price the lowest price of the product's variants today
 * @param varies whether another variant costs more
 * @param before the lawful price to strike out, or null: the lowest of the last seven days, where that was higher
 * @param sold pieces sold, counted from orders
 * @param skuId the first variant
 */
public record Listed(
        long id,
        String code,
        String nameZh,
        String nameEn,
        String summaryZh,
        String summaryEn,
        long brandId,
        String brandCode,
        String brandZh,
        String brandEn,
        long categoryId,
        String drawing,
        String tint,
        Money price,
        boolean varies,
        Money before,
        int sold,
        long skuId) {}
