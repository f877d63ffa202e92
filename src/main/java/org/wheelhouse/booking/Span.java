package org.wheelhouse.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time; its end does not belong to it. Never empty. */
public record Span(Instant from, Instant to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("empty: " + from + " to " + to);
        }
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Longer at both ends. */
    Span widened(Duration margin) {
        return new Span(from.minus(margin), to.plus(margin));
    }

    /** What is left of the open stretches without the others, in order. */
    static List<Span> without(List<Span> open, List<Span> minus) {
        List<Span> left = open;
        for (Span hole : minus) {
            var next = new ArrayList<Span>();
            for (Span span : left) {
                if (!span.overlaps(hole)) {
                    next.add(span);
                    continue;
                }
                if (span.from.isBefore(hole.from)) {
                    next.add(new Span(span.from, hole.from));
                }
                if (hole.to.isBefore(span.to)) {
                    next.add(new Span(hole.to, span.to));
                }
            }
            left = next;
        }
        return left.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    /** The starts on a grid that begins with the stretch, so that a work of that length still ends in it. */
    List<Instant> starts(Duration every, Duration length) {
        var starts = new ArrayList<Instant>();
        for (Instant start = from; !start.plus(length).isAfter(to); start = start.plus(every)) {
            starts.add(start);
        }
        return starts;
    }
}
