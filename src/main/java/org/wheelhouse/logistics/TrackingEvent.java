package org.wheelhouse.logistics;

import java.time.Instant;

/** One thing that happened to a parcel, in the carrier's words. */
public record TrackingEvent(Instant at, ShipmentState state, String text) {}
