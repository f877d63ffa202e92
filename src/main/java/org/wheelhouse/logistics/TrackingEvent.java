package org.wheelhouse.logistics;

import java.time.Instant;

/**
 * One thing that happened to a parcel, in the carrier's words.
 *
 * @param textEn the same in English; null where the carrier speaks Chinese alone
 */
public record TrackingEvent(Instant at, ShipmentState state, String text, String textEn) {

    /** As carriers push it. */
    public TrackingEvent(Instant at, ShipmentState state, String text) {
        this(at, state, text, null);
    }
}
