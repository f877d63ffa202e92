package org.wheelhouse.storefront;

import org.wheelhouse.catalog.ServiceNeed;

/** A service with what the shop says of it. */
public record ServiceRow(
        String code,
        String summaryZh,
        String summaryEn,
        String bayZh,
        String bayEn,
        String skillZh,
        String skillEn,
        ServiceNeed need) {}
