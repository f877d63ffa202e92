package org.wheelhouse.storefront.rest;

import java.util.List;
import org.wheelhouse.platform.rest.Amount;

/**
 * One product with its variants.
 *
 * @param forVehicles whether it has to fit the car; then ask {@code /fitment}
 */
public record ProductDetail(
        String code,
        String name,
        String summary,
        String inTheBox,
        Named brand,
        Named category,
        boolean forVehicles,
        int sold,
        List<Variant> variants,
        List<FactLine> facts) {

    /**
     * What is ordered.
     *
     * @param price today's; without one it is not sold today
     * @param struckOut the lawful price to strike out, where there is one
     * @param installation what fits it at an outlet, if anything does
     */
    public record Variant(
            String sku,
            String modelNumber,
            String name,
            Amount price,
            Amount struckOut,
            int weightGrams,
            int lengthMm,
            int widthMm,
            int heightMm,
            Installation installation) {}

    /** @param perPiece whether it is paid for every piece, else once a visit */
    public record Installation(String name, Amount price, boolean perPiece, int minutes) {}

    /** @param sku where it holds for one variant alone */
    public record FactLine(String code, String name, String value, String unit, String sku) {}
}
