package org.wheelhouse.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A planned order with its whole course of time, future included; what is written of it is what has happened by now.
 *
 * @param shop where it is installed; null when it is only sent
 * @param visit null when it is only sent
 * @param delivery null when nothing is sent
 * @param paid null when it never was
 * @param ended when it was cancelled, or expired unpaid; null otherwise
 */
record Purchase(
        UUID id,
        String number,
        Fate fate,
        Person person,
        Shop shop,
        Hub hub,
        List<Line> lines,
        Visit visit,
        Delivery delivery,
        Instant placed,
        Instant paid,
        Instant ended) {

    enum Fate {
        NORMAL,
        CANCELLED,
        NO_SHOW,
        EXPIRED,
        HELD
    }

    /** Whose order it is: the outlet's, else the hub's. */
    Site site() {
        return shop == null ? hub.site() : shop.site();
    }

    long goodsFen() {
        return lines.stream()
                .filter(l -> l.goods() != null)
                .mapToLong(Line::totalFen)
                .sum();
    }

    long servicesFen() {
        return lines.stream()
                .filter(l -> l.work() != null)
                .mapToLong(Line::totalFen)
                .sum();
    }

    long freightFen() {
        return delivery == null ? 0 : delivery.feeFen();
    }

    long totalFen() {
        return goodsFen() + servicesFen() + freightFen();
    }
}
