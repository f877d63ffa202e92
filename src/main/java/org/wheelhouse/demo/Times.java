package org.wheelhouse.demo;

import java.time.Instant;

/** Times as PostgreSQL writes them. */
final class Times {

    private Times() {}

    /** A tstzrange, its end not included. */
    static String range(Instant from, Instant to) {
        return "[" + from + "," + to + ")";
    }
}
