package org.wheelhouse.demo;

import java.time.Duration;
import java.time.Instant;

/** A time with its end not included. */
record Span(Instant from, Instant to) {

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    static Span of(Instant from, int minutes) {
        return new Span(from, from.plus(Duration.ofMinutes(minutes)));
    }

    /** A tstzrange as PostgreSQL reads it. */
    String range() {
        return Times.range(from, to);
    }
}
