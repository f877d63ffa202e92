package org.wheelhouse.storefront;

import java.util.List;
import org.wheelhouse.kernel.Money;

/** A product with its variants, for its page. */
public record Product(
        long id,
        String code,
        String nameZh,
        String nameEn,
        String summaryZh,
        String summaryEn,
        String boxZh,
        String boxEn,
        String brandCode,
        String brandZh,
        String brandEn,
        long categoryId,
        String drawing,
        boolean forVehicles,
        int sold,
        List<Variant> variants) {

    /** @param price today's, or null when it has none: then it can't be bought */
    public record Variant(
            long id,
            String code,
            String modelNumber,
            String nameZh,
            String nameEn,
            String tint,
            int weightG,
            int lengthMm,
            int widthMm,
            int heightMm,
            Money price) {}

    public Product {
        variants = List.copyOf(variants);
    }
}
