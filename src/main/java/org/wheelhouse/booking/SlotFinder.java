package org.wheelhouse.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.booking.JobPlan.Segment;
import org.wheelhouse.booking.JobPlan.Timed;
import org.wheelhouse.booking.Workshop.Bay;
import org.wheelhouse.booking.Workshop.SpecialDay;
import org.wheelhouse.booking.Workshop.Technician;

/**
 * Finds the starts at which an outlet can do a whole job, and decides who does it where. Knows no database and no clock: everything is
 * given to it.
 *
 * <p>A job lies within one stretch of opening hours, on the grid that begins with it. Its services follow one another; those of one bay
 * type stay in one bay, which is free with the buffer on both sides. One technician who has all the skills on that day does the whole
 * job where there is one free, else one does each bay's part, else one each skill's. The least skilled who suffices is taken, so that
 * the others stay free for what only they can do.
 */
final class SlotFinder {

    private final Workshop workshop;
    private final SlotRules rules;
    private final Instant now;

    SlotFinder(Workshop workshop, SlotRules rules, Instant now) {
        this.workshop = workshop;
        this.rules = rules;
        this.now = now;
    }

    /** The free starts of a day, or why there are none. {@code partsReadyOn}: null when nothing is waited for. */
    DaySlots day(LocalDate day, JobPlan job, LocalDate partsReadyOn) {
        Optional<DaySlots> refused = refused(day, job, partsReadyOn);
        if (refused.isPresent()) {
            return refused.get();
        }
        var starts = workshop.openOn(day).stream()
                .flatMap(open -> open.starts(rules.grid(), job.length()).stream())
                .toList();
        var slots = new ArrayList<Slot>();
        for (Instant start : starts) {
            int free = start.isBefore(now.plus(rules.lead())) ? 0 : capacity(day, start, job);
            if (free > 0) {
                slots.add(new Slot(start, start.plus(job.length()), free));
            }
        }
        if (!slots.isEmpty()) {
            boolean few = slots.size() <= rules.few();
            return new DaySlots(
                    day,
                    few ? DayState.FEW : DayState.FREE,
                    few ? "booking.day.few" : null,
                    List.copyOf(slots),
                    null,
                    null,
                    null);
        }
        if (starts.isEmpty()) {
            return DaySlots.none(day, DayState.FULL, "booking.day.too-long");
        }
        boolean over = starts.getLast().isBefore(now.plus(rules.lead()));
        return over
                ? DaySlots.none(day, DayState.PAST, "booking.day.over")
                : DaySlots.none(day, DayState.FULL, "booking.day.full");
    }

    private Optional<DaySlots> refused(LocalDate day, JobPlan job, LocalDate partsReadyOn) {
        if (day.isBefore(now.atZone(workshop.zone()).toLocalDate())) {
            return Optional.of(DaySlots.none(day, DayState.PAST, "booking.day.over"));
        }
        if (!workshop.open()) {
            return Optional.of(DaySlots.none(day, DayState.CLOSED, "booking.day.outlet-closed"));
        }
        if (workshop.openOn(day).isEmpty()) {
            SpecialDay special = workshop.specialDays().get(day);
            return Optional.of(
                    special == null
                            ? DaySlots.none(day, DayState.CLOSED, "booking.day.closed")
                            : new DaySlots(
                                    day,
                                    DayState.CLOSED,
                                    "booking.day.closed-for",
                                    List.of(),
                                    special.reasonZh(),
                                    special.reasonEn(),
                                    null));
        }
        if (job.segments().stream()
                .anyMatch(s -> workshop.bays().stream().noneMatch(b -> b.type().equals(s.bayType())))) {
            return Optional.of(DaySlots.none(day, DayState.NO_BAY, "booking.day.no-bay"));
        }
        if (partsReadyOn != null && day.isBefore(partsReadyOn)) {
            return Optional.of(new DaySlots(
                    day,
                    DayState.WAITING_FOR_PARTS,
                    "booking.day.waiting-for-parts",
                    List.of(),
                    null,
                    null,
                    partsReadyOn));
        }
        if (job.skills().stream()
                .anyMatch(skill -> workshop.technicians().stream()
                        .noneMatch(t ->
                                t.can(skill, day) && !workshop.atWork(day, t).isEmpty()))) {
            return Optional.of(DaySlots.none(day, DayState.NO_TECHNICIAN, "booking.day.no-technician"));
        }
        return Optional.empty();
    }

    /** Who does the job where, when it starts then; empty when that start is not, or no longer, possible. */
    Optional<Assignment> assign(Instant start, JobPlan job, LocalDate partsReadyOn) {
        LocalDate day = start.atZone(workshop.zone()).toLocalDate();
        boolean possible = refused(day, job, partsReadyOn).isEmpty()
                && !start.isBefore(now.plus(rules.lead()))
                && workshop.openOn(day).stream()
                        .anyMatch(
                                open -> open.starts(rules.grid(), job.length()).contains(start));
        return possible ? assign(day, start, job, List.of(), List.of()) : Optional.empty();
    }

    /** The free starts nearest to a wanted one, at most so many, the nearest first; days from {@code from} to {@code to}. */
    List<Slot> nearest(Instant wanted, JobPlan job, LocalDate partsReadyOn, LocalDate from, LocalDate to, int count) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> day(day, job, partsReadyOn).slots().stream())
                .sorted(Comparator.comparing((Slot s) ->
                                java.time.Duration.between(wanted, s.start()).abs())
                        .thenComparing(Slot::start))
                .limit(count)
                .toList();
    }

    /** How many such jobs can start at the same time: taken one by one until the next does not fit. */
    private int capacity(LocalDate day, Instant start, JobPlan job) {
        var bays = new ArrayList<Assignment.Use>();
        var technicians = new ArrayList<Assignment.Use>();
        int free = 0;
        Optional<Assignment> next = assign(day, start, job, bays, technicians);
        while (next.isPresent()) {
            free++;
            bays.addAll(next.get().bays());
            technicians.addAll(next.get().technicians());
            next = assign(day, start, job, bays, technicians);
        }
        return free;
    }

    private Optional<Assignment> assign(
            LocalDate day,
            Instant start,
            JobPlan job,
            List<Assignment.Use> takenBays,
            List<Assignment.Use> takenTechnicians) {
        var bays = new ArrayList<Assignment.Use>();
        for (Timed<Segment> segment : job.segmentsAt(start)) {
            Optional<Bay> bay = workshop.bays().stream()
                    .filter(b -> b.type().equals(segment.what().bayType()))
                    .filter(b -> isFree(b, segment.span(), takenBays))
                    .findFirst();
            if (bay.isEmpty()) {
                return Optional.empty();
            }
            bays.add(new Assignment.Use(bay.get().id(), segment.span()));
        }
        return technicians(day, start, job, takenTechnicians)
                .map(uses -> new Assignment(job.at(start), List.copyOf(bays), uses));
    }

    private boolean isFree(Bay bay, Span span, List<Assignment.Use> taken) {
        Span cleared = span.widened(rules.buffer());
        return bay.busy().stream().noneMatch(cleared::overlaps)
                && taken.stream()
                        .noneMatch(u -> u.id().equals(bay.id()) && u.span().overlaps(cleared));
    }

    private Optional<List<Assignment.Use>> technicians(
            LocalDate day, Instant start, JobPlan job, List<Assignment.Use> taken) {
        Optional<Assignment.Use> one = technician(day, job.skills(), job.at(start), taken);
        if (one.isPresent()) {
            return one.map(List::of);
        }
        var uses = new ArrayList<Assignment.Use>();
        for (Timed<Segment> segment : job.segmentsAt(start)) {
            Optional<Assignment.Use> whole = technician(day, segment.what().skills(), segment.span(), taken);
            if (whole.isPresent()) {
                uses.add(whole.get());
                continue;
            }
            for (var task : JobPlan.tasksOf(segment)) {
                Optional<Assignment.Use> part =
                        technician(day, Set.of(task.what().skillId()), task.span(), taken);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                uses.add(part.get());
            }
        }
        return Optional.of(joined(uses));
    }

    private Optional<Assignment.Use> technician(
            LocalDate day, Set<Long> skills, Span span, List<Assignment.Use> taken) {
        return workshop.technicians().stream()
                .filter(t -> skills.stream().allMatch(skill -> t.can(skill, day)))
                .filter(t -> workshop.atWork(day, t).stream().anyMatch(shift -> shift.contains(span)))
                .filter(t -> t.busy().stream().noneMatch(span::overlaps))
                .filter(t -> taken.stream()
                        .noneMatch(u -> u.id().equals(t.id()) && u.span().overlaps(span)))
                .min(Comparator.comparingInt((Technician t) -> t.skills().size())
                        .thenComparing(Technician::id))
                .map(t -> new Assignment.Use(t.id(), span));
    }

    /** Parts of one technician that follow each other are one. */
    private static List<Assignment.Use> joined(List<Assignment.Use> uses) {
        var joined = new ArrayList<Assignment.Use>();
        for (Assignment.Use use : uses) {
            if (!joined.isEmpty()
                    && joined.getLast().id().equals(use.id())
                    && joined.getLast().span().to().equals(use.span().from())) {
                joined.add(new Assignment.Use(
                        use.id(),
                        new Span(joined.removeLast().span().from(), use.span().to())));
            } else {
                joined.add(use);
            }
        }
        return List.copyOf(joined);
    }
}
