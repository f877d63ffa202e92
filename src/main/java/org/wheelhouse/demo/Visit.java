package org.wheelhouse.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An appointment with its work, and when what happened there or will happen. */
record Visit(UUID id, String code, Span time, List<Task> tasks, Instant arrived, Instant started, Instant finished) {

    /** A piece of work in a bay by a technician. */
    record Task(Work work, int minutes, Shop.Bay bay, Shop.Technician technician, Span time) {}
}
