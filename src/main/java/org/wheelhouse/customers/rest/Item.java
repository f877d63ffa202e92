package org.wheelhouse.customers.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wheelhouse.catalog.GoodsCodes;
import org.wheelhouse.customers.Way;
import org.wheelhouse.platform.rest.InvalidRequest;

/**
 * What somebody wants: exactly one of SKU, service and bundle, by its code.
 *
 * @param way sent home, or fitted at an outlet; services are always fitted
 */
public record Item(
        @Size(min = 1, max = 60) String sku,
        @Size(min = 1, max = 60) String service,
        @Size(min = 1, max = 60) String bundle,
        @NotNull @Min(1) @Max(99) Integer quantity,
        Way way) {

    /** @param pointer to this item in the body */
    GoodsCodes.Code code(String pointer) {
        int given = (sku == null ? 0 : 1) + (service == null ? 0 : 1) + (bundle == null ? 0 : 1);
        if (given != 1) {
            throw InvalidRequest.body(pointer, "one-of", "sku, service, bundle");
        }
        return sku != null
                ? new GoodsCodes.Code(GoodsCodes.Kind.SKU, sku)
                : service != null
                        ? new GoodsCodes.Code(GoodsCodes.Kind.SERVICE, service)
                        : new GoodsCodes.Code(GoodsCodes.Kind.BUNDLE, bundle);
    }
}
