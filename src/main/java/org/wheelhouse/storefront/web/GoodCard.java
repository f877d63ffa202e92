package org.wheelhouse.storefront.web;

import org.wheelhouse.kernel.Money;

/**
 * A card of goods, in the reader's language.
 *
 * @param from whether other variants cost more
 * @param before the struck-out price, or null
 * @param fit null without a car
 * @param when how soon, or null where that is not known
 */
public record GoodCard(
        String code,
        String name,
        String brand,
        String spec,
        String drawing,
        String tint,
        Money price,
        boolean from,
        Money before,
        int sold,
        FitWord fit,
        String when,
        String whenIcon,
        boolean soldOut) {}
