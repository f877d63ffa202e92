package org.wheelhouse.warehouse;

import org.wheelhouse.kernel.BusinessException;

/** A site has too little of a SKU. The text names the product (Chinese, English) and says how many are left. */
public class SoldOutException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final long outletId;
    private final long skuId;
    private final int left;

    public SoldOutException(long outletId, long skuId, int left, String nameZh, String nameEn) {
        super("warehouse.sold-out", nameZh, nameEn, left);
        this.outletId = outletId;
        this.skuId = skuId;
        this.left = left;
    }

    public long outletId() {
        return outletId;
    }

    public long skuId() {
        return skuId;
    }

    /** How many can still be promised there. */
    public int left() {
        return left;
    }
}
