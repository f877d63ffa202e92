package org.wheelhouse.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What decides an outlet's free slots, without names: hours, bays, technicians and the times that are taken.
 *
 * @param open false when the outlet takes no bookings at all
 */
record Workshop(
        ZoneId zone,
        boolean open,
        Map<DayOfWeek, List<Hours>> hours,
        Map<LocalDate, SpecialDay> specialDays,
        List<Bay> bays,
        List<Technician> technicians) {

    record Hours(LocalTime from, LocalTime to) {

        Span on(LocalDate day, ZoneId zone) {
            return new Span(
                    day.atTime(from).atZone(zone).toInstant(),
                    day.atTime(to).atZone(zone).toInstant());
        }
    }

    /** @param hours null: closed */
    record SpecialDay(Hours hours, String reasonZh, String reasonEn) {}

    record Bay(UUID id, String type, List<Span> busy) {}

    /**
     * @param skills with the last day on which each is valid
     * @param busy with other jobs
     */
    record Technician(
            UUID id,
            Map<Long, LocalDate> skills,
            Map<DayOfWeek, List<Hours>> shifts,
            List<Span> leave,
            List<Span> busy) {

        boolean can(long skill, LocalDate day) {
            LocalDate until = skills.get(skill);
            return until != null && !until.isBefore(day);
        }
    }

    List<Span> openOn(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        if (special != null) {
            return special.hours() == null ? List.of() : List.of(special.hours().on(day, zone));
        }
        return spans(hours, day);
    }

    /** When a technician is at work on that day. */
    List<Span> atWork(LocalDate day, Technician technician) {
        return Span.without(spans(technician.shifts(), day), technician.leave());
    }

    private List<Span> spans(Map<DayOfWeek, List<Hours>> week, LocalDate day) {
        return week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .map(h -> h.on(day, zone))
                .sorted(java.util.Comparator.comparing(Span::from))
                .toList();
    }
}
