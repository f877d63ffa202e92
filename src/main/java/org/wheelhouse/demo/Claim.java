package org.wheelhouse.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * Goods that are taken from a site: reserved from a moment on, then leaving or freed, by now or later.
 *
 * @param cause id of the order or transfer it is for; null for a count's difference
 * @param causeKind {@code ORDER} or {@code TRANSFER}
 * @param kind of the movement when they leave
 * @param movedFor id of what the movement names: the order, or the transfer that carries its goods
 * @param confirmed when paid for; null if never
 * @param leaves when they leave; null when they are freed instead, or nobody knows yet
 * @param expires until when it is held unpaid, or null
 * @param brought whether a transfer brings the goods for just this claim
 * @param freed when the claim was given up; null otherwise
 */
record Claim(
        UUID id,
        Site site,
        Goods goods,
        int quantity,
        UUID cause,
        String causeKind,
        String kind,
        UUID movedFor,
        Person person,
        Instant from,
        Instant confirmed,
        Instant leaves,
        Instant freed,
        Instant expires,
        boolean brought) {

    boolean left(Instant now) {
        return leaves != null && !leaves.isAfter(now);
    }

    boolean isFreed(Instant now) {
        return freed != null && !freed.isAfter(now);
    }
}
