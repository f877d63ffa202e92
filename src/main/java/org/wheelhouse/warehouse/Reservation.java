package org.wheelhouse.warehouse;

import java.util.UUID;

/** A claim on stock, as its cause sees it. */
public record Reservation(UUID id, long outletId, long skuId, int quantity, ReservationState state) {

    SiteSku key() {
        return new SiteSku(outletId, skuId);
    }
}
