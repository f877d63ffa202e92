package org.wheelhouse.logistics;

import java.time.Instant;
import java.util.UUID;

/** A parcel. Of fulfilment and transfer one is null. */
public record Shipment(
        UUID id,
        long outletId,
        UUID customer,
        UUID fulfilmentId,
        UUID transferId,
        long carrierId,
        String carrierCode,
        String carrierZh,
        String carrierEn,
        String waybill,
        ShipmentState state,
        int weightGrams,
        String destination,
        Instant createdAt,
        Instant signedAt) {}
