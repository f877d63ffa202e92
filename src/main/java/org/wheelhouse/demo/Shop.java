package org.wheelhouse.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An outlet as the history needs it.
 *
 * @param counties codes of the counties of its city, for customers' addresses
 * @param week by weekday; none on a closed one
 * @param special days that differ from the week; an empty value is closed
 */
record Shop(
        String code,
        Site site,
        String nameZh,
        String nameEn,
        String province,
        String cityZh,
        List<String> counties,
        List<Bay> bays,
        List<Technician> technicians,
        Map<DayOfWeek, Hours> week,
        Map<LocalDate, Optional<Hours>> special) {

    record Bay(UUID id, String type) {}

    /** @param skills the last day of each skill's certificate */
    record Technician(
            UUID id, String name, Map<Long, LocalDate> skills, Map<DayOfWeek, Hours> shifts, List<Span> leave) {

        boolean can(long skill, LocalDate day) {
            LocalDate until = skills.get(skill);
            return until != null && !until.isBefore(day);
        }

        boolean atWork(Span time, LocalDate day) {
            Hours shift = shifts.get(day.getDayOfWeek());
            return shift != null
                    && shift.on(day).contains(time)
                    && leave.stream().noneMatch(time::overlaps);
        }
    }

    Optional<Hours> hours(LocalDate day) {
        return special.getOrDefault(day, Optional.ofNullable(week.get(day.getDayOfWeek())));
    }

    boolean offers(Work work) {
        return bays.stream().anyMatch(b -> b.type().equals(work.bayType()))
                && technicians.stream().anyMatch(t -> t.skills().containsKey(work.skill()));
    }
}
