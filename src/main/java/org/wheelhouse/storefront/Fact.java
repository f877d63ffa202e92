package org.wheelhouse.storefront;

/**
 * One attribute of a product or of one of its variants.
 *
 * @param skuId null when it holds for the whole product
 * @param value the key that filters compare: the Chinese choice, the plain number, yes or no
 * @param valueEn the English text of a choice or text, null for numbers and flags
 */
public record Fact(
        long productId,
        Long skuId,
        String code,
        String nameZh,
        String nameEn,
        String type,
        String unit,
        boolean filterable,
        int position,
        String value,
        String valueEn) {}
