package org.wheelhouse.catalog;

import java.io.Serializable;
import java.util.List;
import org.wheelhouse.kernel.Money;

/** A bundle: one price for several parts. */
public record BundleOffer(long id, String code, String nameZh, String nameEn, Money price, List<Part> parts)
        implements Serializable {

    /** A SKU or a service of the bundle; exactly one of the ids is not null. */
    public record Part(Long skuId, Long serviceId, int quantity) implements Serializable {}

    public BundleOffer {
        parts = List.copyOf(parts);
    }
}
