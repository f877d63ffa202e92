package org.wheelhouse.warehouse;

import java.time.LocalDate;
import java.util.UUID;

/** Goods on their way to a site. {@code reservedFor} is the order that waits for them, or null. */
public record ExpectedReceipt(
        UUID id,
        long outletId,
        long skuId,
        String nameZh,
        String nameEn,
        int quantity,
        int received,
        LocalDate dueOn,
        String causeKind,
        UUID causeId,
        UUID reservedFor) {}
