package org.wheelhouse.storefront.rest;

import org.wheelhouse.platform.rest.Amount;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.Listed;

/**
 * Goods in a list.
 *
 * @param price the lowest of today's
 * @param priceVaries whether other variants cost more
 * @param struckOut the lawful price to strike out, where there is one
 */
public record ProductRow(
        String code,
        String name,
        String summary,
        Named brand,
        Amount price,
        boolean priceVaries,
        Amount struckOut,
        int sold) {

    static ProductRow of(Listed good, Language language) {
        return new ProductRow(
                good.code(),
                language.pick(good.nameZh(), good.nameEn()),
                language.pick(good.summaryZh(), good.summaryEn()),
                new Named(good.brandCode(), language.pick(good.brandZh(), good.brandEn())),
                Amount.of(good.price()),
                good.varies(),
                Amount.of(good.before()),
                good.sold());
    }
}
