package org.wheelhouse.sales;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.wheelhouse.kernel.Money;

/** One order in a customer's list. */
public record OrderRow(
        UUID id,
        String number,
        OrderState state,
        Instant placedAt,
        Money total,
        int pieces,
        String firstZh,
        String firstEn,
        String drawing,
        String tint,
        Instant startsAt,
        String outletZh,
        String outletEn,
        ZoneId zone)
        implements Serializable {}
