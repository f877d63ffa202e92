package org.wheelhouse.booking;

import java.time.Instant;

/** A start at which the whole job can be done. {@code free}: how many such jobs could still start then. */
public record Slot(Instant start, Instant end, int free) {}
