package org.wheelhouse.demo;

import java.time.Instant;

/** A parcel from the hub, and when what happened to it or will happen. */
record Delivery(
        Hub.Freight freight,
        int grams,
        long feeFen,
        Instant picked,
        Instant packed,
        Instant shipped,
        Instant outForDelivery,
        Instant delivered) {}
