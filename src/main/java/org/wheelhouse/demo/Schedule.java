package org.wheelhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The book of an outlet's bays and technicians: one piece of work after the other, each where and with whom it can be done. */
final class Schedule {

    private static final Duration BUFFER = Duration.ofMinutes(10);

    private record Busy(UUID what, LocalDate day) {}

    private final Shop shop;
    private final Map<Busy, List<Span>> taken = new HashMap<>();

    Schedule(Shop shop) {
        this.shop = shop;
    }

    /**
     * The tasks at that time, entered into the book; empty when it is not possible then. Works of one bay type are done one after the
     * other in the same bay, and between two cars a bay stays free for a while.
     */
    Optional<List<Visit.Task>> book(LocalDate day, Instant start, Map<Work, Integer> minutes) {
        Optional<Hours> hours = shop.hours(day);
        var segments = new LinkedHashMap<String, List<Work>>();
        minutes.keySet()
                .forEach(w -> segments.computeIfAbsent(w.bayType(), none -> new ArrayList<>())
                        .add(w));
        var tasks = new ArrayList<Visit.Task>();
        Instant from = start;
        for (var segment : segments.entrySet()) {
            Span time = Span.of(
                    from, segment.getValue().stream().mapToInt(minutes::get).sum());
            if (hours.isEmpty() || !hours.get().on(day).contains(time)) {
                return Optional.empty();
            }
            Span withBuffer = new Span(time.from().minus(BUFFER), time.to().plus(BUFFER));
            var bay = shop.bays().stream()
                    .filter(b -> b.type().equals(segment.getKey()) && free(b.id(), day, withBuffer))
                    .findFirst();
            for (Work work : segment.getValue()) {
                Span part = Span.of(from, minutes.get(work));
                var technician = shop.technicians().stream()
                        .filter(t -> t.can(work.skill(), day) && t.atWork(part, day) && free(t.id(), day, part))
                        .findFirst();
                if (bay.isEmpty() || technician.isEmpty()) {
                    return Optional.empty();
                }
                tasks.add(new Visit.Task(work, minutes.get(work), bay.get(), technician.get(), part));
                from = part.to();
            }
        }
        for (var task : tasks) {
            taken.computeIfAbsent(new Busy(task.bay().id(), day), none -> new ArrayList<>())
                    .add(task.time());
            taken.computeIfAbsent(new Busy(task.technician().id(), day), none -> new ArrayList<>())
                    .add(task.time());
        }
        return Optional.of(tasks);
    }

    private boolean free(UUID what, LocalDate day, Span time) {
        return taken.getOrDefault(new Busy(what, day), List.of()).stream().noneMatch(time::overlaps);
    }
}
