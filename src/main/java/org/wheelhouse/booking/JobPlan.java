package org.wheelhouse.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.catalog.ServiceNeed;

/**
 * The work of one visit: its services one after the other, those of one bay type together, so that the car moves as little as
 * possible.
 */
record JobPlan(List<Segment> segments) {

    /** What happens in one bay. */
    record Segment(String bayType, List<Task> tasks) {

        int minutes() {
            return tasks.stream().mapToInt(Task::minutes).sum();
        }

        Set<Long> skills() {
            return tasks.stream().map(Task::skillId).collect(Collectors.toSet());
        }
    }

    /** What one skill does without a break. */
    record Task(long skillId, int minutes) {}

    /** A part of the plan at its time. */
    record Timed<T>(T what, Span span) {}

    static JobPlan of(List<ServiceNeed> needs) {
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("a booking needs at least one service");
        }
        var byBay = new LinkedHashMap<String, List<Task>>();
        for (ServiceNeed need : needs) {
            var tasks = byBay.computeIfAbsent(need.bayType(), type -> new ArrayList<>());
            if (!tasks.isEmpty() && tasks.getLast().skillId() == need.skillId()) {
                tasks.add(new Task(need.skillId(), tasks.removeLast().minutes() + need.minutes()));
            } else {
                tasks.add(new Task(need.skillId(), need.minutes()));
            }
        }
        return new JobPlan(byBay.entrySet().stream()
                .map(e -> new Segment(e.getKey(), List.copyOf(e.getValue())))
                .toList());
    }

    Duration length() {
        return Duration.ofMinutes(segments.stream().mapToInt(Segment::minutes).sum());
    }

    Set<Long> skills() {
        return segments.stream().flatMap(s -> s.skills().stream()).collect(Collectors.toSet());
    }

    Span at(Instant start) {
        return new Span(start, start.plus(length()));
    }

    List<Timed<Segment>> segmentsAt(Instant start) {
        var timed = new ArrayList<Timed<Segment>>();
        Instant from = start;
        for (Segment segment : segments) {
            Instant to = from.plus(Duration.ofMinutes(segment.minutes()));
            timed.add(new Timed<>(segment, new Span(from, to)));
            from = to;
        }
        return timed;
    }

    static List<Timed<Task>> tasksOf(Timed<Segment> segment) {
        var timed = new ArrayList<Timed<Task>>();
        Instant from = segment.span().from();
        for (Task task : segment.what().tasks()) {
            Instant to = from.plus(Duration.ofMinutes(task.minutes()));
            timed.add(new Timed<>(task, new Span(from, to)));
            from = to;
        }
        return timed;
    }
}
