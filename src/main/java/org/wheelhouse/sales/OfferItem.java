package org.wheelhouse.sales;

import java.io.Serializable;
import org.wheelhouse.customers.Way;

/** What a person wants: exactly one of SKU, service and bundle, how many, and how it is to reach them. */
public record OfferItem(Long skuId, Long serviceId, Long bundleId, int quantity, Way way) implements Serializable {}
