package org.wheelhouse.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.warehouse.SiteRef;

/**
 * A slot to be taken.
 *
 * @param site the outlet
 * @param customer whose it will be; null for a walk-in
 * @param orderId what it is for, or null
 * @param needs all services of the visit
 * @param partsReadyOn the first possible day, or null
 * @param start as offered by {@link Slots}
 * @param expiresAt until when it is held; null confirms it at once
 */
public record HoldRequest(
        SiteRef site,
        UUID customer,
        UUID orderId,
        List<ServiceNeed> needs,
        LocalDate partsReadyOn,
        Instant start,
        Instant expiresAt,
        Contact contact) {}
