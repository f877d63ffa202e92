package org.wheelhouse.warehouse;

import java.io.Serializable;

/** A SKU at a site: the key of a balance. In lock order: by site, then by SKU. */
public record SiteSku(long outletId, long skuId) implements Comparable<SiteSku>, Serializable {

    @Override
    public int compareTo(SiteSku other) {
        int bySite = Long.compare(outletId, other.outletId);
        return bySite != 0 ? bySite : Long.compare(skuId, other.skuId);
    }
}
