package org.wheelhouse.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Goods from one site to another of its region.
 *
 * @param dueOn when it must be there
 * @param shipBy when it has to leave for that
 * @param order the order that waits for them, or null
 * @param lines in SKU order
 */
public record Transfer(
        UUID id,
        String number,
        SiteRef to,
        SiteRef from,
        TransferState state,
        LocalDate dueOn,
        LocalDate shipBy,
        UUID order,
        UUID customer,
        Instant requestedAt,
        Instant shippedAt,
        Instant receivedAt,
        List<Line> lines) {

    /** @param received null until it arrived */
    public record Line(
            UUID id,
            long skuId,
            String skuCode,
            String nameZh,
            String nameEn,
            int quantity,
            Integer received,
            String differenceReason) {}

    List<SkuQuantity> goods() {
        return lines.stream()
                .map(line -> new SkuQuantity(line.skuId(), line.quantity()))
                .toList();
    }
}
