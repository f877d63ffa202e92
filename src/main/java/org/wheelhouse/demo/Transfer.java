package org.wheelhouse.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Goods from a hub to an outlet of its region. @param order that waits for them, or null @param cancelled before they left, or null */
record Transfer(
        UUID id,
        String number,
        Site from,
        Site to,
        UUID order,
        Person person,
        List<Line> lines,
        Instant requested,
        Instant picked,
        Instant shipped,
        Instant received,
        Instant cancelled) {

    record Line(Goods goods, int quantity) {}

    String state(Instant now) {
        if (cancelled != null) {
            return "CANCELLED";
        }
        return !received.isAfter(now)
                ? "RECEIVED"
                : !shipped.isAfter(now) ? "SHIPPED" : !picked.isAfter(now) ? "PICKED" : "REQUESTED";
    }
}
