package org.wheelhouse.booking;

import java.util.List;
import java.util.UUID;

/** Who does a job where and when. */
record Assignment(Span span, List<Use> bays, List<Use> technicians) {

    /** A bay or a technician is taken for that time. */
    record Use(UUID id, Span span) {}
}
