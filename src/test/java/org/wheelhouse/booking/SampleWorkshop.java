package org.wheelhouse.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.Money;

/** Small outlets for tests: open Monday to Saturday 09:00–12:00 and 13:00–18:00 in Shanghai unless told otherwise. */
final class SampleWorkshop {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final SlotRules RULES =
            new SlotRules(Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofMinutes(30), 3);
    static final Instant LONG_BEFORE = at(MONDAY.minusDays(3), "08:00");
    static final long FILM = 1;
    static final long ELECTRIC = 2;

    private final List<Workshop.Bay> bays = new ArrayList<>();
    private final List<Workshop.Technician> technicians = new ArrayList<>();
    private final Map<LocalDate, Workshop.SpecialDay> specialDays = new HashMap<>();
    private Map<DayOfWeek, List<Workshop.Hours>> week = weekdays("09:00-12:00", "13:00-18:00");

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    static Span span(LocalDate day, String fromTo) {
        return new Span(at(day, fromTo.substring(0, 5)), at(day, fromTo.substring(6)));
    }

    static ServiceNeed need(int minutes, long skill, String bayType) {
        return new ServiceNeed(minutes, "服务", "Service", minutes, skill, bayType, Money.ZERO);
    }

    static JobPlan job(ServiceNeed... needs) {
        return JobPlan.of(List.of(needs));
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static Map<DayOfWeek, List<Workshop.Hours>> weekdays(String... fromTo) {
        var hours = Arrays.stream(fromTo)
                .map(f -> new Workshop.Hours(LocalTime.parse(f.substring(0, 5)), LocalTime.parse(f.substring(6))))
                .toList();
        var week = new LinkedHashMap<DayOfWeek, List<Workshop.Hours>>();
        Arrays.stream(DayOfWeek.values()).filter(d -> d != DayOfWeek.SUNDAY).forEach(d -> week.put(d, hours));
        return week;
    }

    SampleWorkshop hours(String... fromTo) {
        week = weekdays(fromTo);
        return this;
    }

    SampleWorkshop special(LocalDate day, String fromTo, String reason) {
        specialDays.put(
                day,
                new Workshop.SpecialDay(
                        fromTo == null
                                ? null
                                : weekdays(fromTo).get(DayOfWeek.MONDAY).getFirst(),
                        reason,
                        reason));
        return this;
    }

    SampleWorkshop bay(int number, String type, Span... busy) {
        bays.add(new Workshop.Bay(id(number), type, List.of(busy)));
        return this;
    }

    /** With skills that never expire, at work whenever the outlet is open. */
    SampleWorkshop technician(int number, List<Long> skills, Span... busy) {
        var valid = new HashMap<Long, LocalDate>();
        skills.forEach(s -> valid.put(s, LocalDate.MAX));
        return technician(number, valid, week, List.of(), List.of(busy));
    }

    SampleWorkshop technician(
            int number,
            Map<Long, LocalDate> skills,
            Map<DayOfWeek, List<Workshop.Hours>> shifts,
            List<Span> leave,
            List<Span> busy) {
        technicians.add(new Workshop.Technician(id(number), skills, shifts, leave, busy));
        return this;
    }

    Workshop build() {
        return new Workshop(ZONE, true, week, specialDays, bays, technicians);
    }

    SlotFinder finder() {
        return new SlotFinder(build(), RULES, LONG_BEFORE);
    }
}
