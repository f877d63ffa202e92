package org.wheelhouse.logistics;

import java.time.Instant;
import java.util.UUID;

/**
 * A parcel was signed for; fired in the transaction that applies the carrier's word. Of fulfilment and transfer one is null.
 */
public record ShipmentSigned(UUID shipmentId, UUID fulfilmentId, UUID transferId, Instant signedAt) {}
