package org.wheelhouse.logistics;

import java.util.UUID;
import org.wheelhouse.warehouse.SiteRef;

/**
 * A parcel to be sent.
 *
 * @param from the site that sends it, whose row it is
 * @param customer who gets it; null for a transfer
 * @param fulfilmentId and transferId what it carries: one of them
 * @param destination as it stands on the label
 */
public record ShipRequest(
        SiteRef from,
        UUID customer,
        UUID fulfilmentId,
        UUID transferId,
        long carrierId,
        int weightGrams,
        String destination) {}
