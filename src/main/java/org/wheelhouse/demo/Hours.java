package org.wheelhouse.demo;

import java.time.LocalDate;
import java.time.LocalTime;

/** From when to when a place is open, or a technician at work. */
record Hours(LocalTime from, LocalTime to) {

    Span on(LocalDate day) {
        return new Span(
                day.atTime(from).atZone(NetworkStep.ZONE).toInstant(),
                day.atTime(to).atZone(NetworkStep.ZONE).toInstant());
    }
}
