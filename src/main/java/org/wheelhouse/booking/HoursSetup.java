package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wheelhouse.booking.BookingsInTheWay.Affected;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** When the caller's outlet is open: the week, and the days that differ from it. A change names the bookings it would strand. */
@ApplicationScoped
@Transactional
public class HoursSetup {

    /** A day that differs: closed without hours. */
    public record SpecialDay(UUID id, LocalDate day, TimeSpan open, String reasonZh, String reasonEn) {}

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Opening hours by weekday, 1 is Monday; a day without an entry is closed. */
    public Map<Integer, List<TimeSpan>> week() {
        var week = new TreeMap<Integer, List<TimeSpan>>();
        sql.list(
                "select weekday, opens, closes from opening_hours where outlet_id = ?1 order by weekday, opens",
                r -> week.computeIfAbsent(r.integer(0), d -> new ArrayList<>()).add(new TimeSpan(r.time(1), r.time(2))),
                outlet());
        return week;
    }

    /** Special days from today on. */
    public List<SpecialDay> specialDays() {
        return sql.list(
                "select id, day, opens, closes, reason_zh, reason_en from special_day where outlet_id = ?1 and day >= cast(?2 as date) order by day",
                r -> new SpecialDay(
                        r.uuid(0),
                        r.date(1),
                        r.has(2) ? new TimeSpan(r.time(2), r.time(3)) : null,
                        r.text(4),
                        r.text(5)),
                outlet(),
                today().toString());
    }

    /**
     * Changes the week.
     *
     * @param despite keep bookings that then lie outside; they stand, and somebody calls the customer
     * @throws BookingsInTheWay when there are such bookings and {@code despite} is false
     */
    public void changeWeek(Map<Integer, List<TimeSpan>> week, boolean despite) {
        if (!despite) {
            refuse("booking.hours.in-the-way", outside(week, specialByDay()));
        }
        long outlet = outlet();
        sql.update("delete from opening_hours where outlet_id = ?1", outlet);
        week.forEach((weekday, spans) -> spans.forEach(span -> sql.update(
                "insert into opening_hours (id, outlet_id, region_id, franchisee_id, weekday, opens, closes)"
                        + " select ?1, id, region_id, franchisee_id, cast(?3 as smallint), cast(?4 as time), cast(?5 as time) from outlet where id = ?2",
                Ids.next(),
                outlet,
                weekday,
                span.from().toString(),
                span.to().toString())));
        audit.record("opening-hours.changed", "outlet", outlet, Map.of("week", week.toString()));
    }

    /** Adds or replaces the special day of a date. @throws BookingsInTheWay as {@link #changeWeek} */
    public void setSpecialDay(LocalDate day, TimeSpan open, String reasonZh, String reasonEn, boolean despite) {
        if (day == null || day.isBefore(today())) {
            throw new BusinessException("booking.special-day.past");
        }
        if (reasonZh == null || reasonZh.isBlank()) {
            throw new BusinessException("booking.special-day.reason-missing");
        }
        if (!despite) {
            var special = specialByDay();
            special.put(day, open == null ? List.of() : List.of(open));
            refuse(
                    "booking.hours.in-the-way",
                    outside(week(), special).stream()
                            .filter(a -> day.equals(a.start().atZone(zone()).toLocalDate()))
                            .toList());
        }
        long outlet = outlet();
        sql.update(
                "insert into special_day (id, outlet_id, region_id, franchisee_id, day, opens, closes, reason_zh, reason_en)"
                        + " select ?1, id, region_id, franchisee_id, cast(?3 as date), cast(?4 as time), cast(?5 as time), ?6, cast(?7 as text) from outlet where id = ?2"
                        + " on conflict (outlet_id, day) do update set opens = excluded.opens, closes = excluded.closes,"
                        + " reason_zh = excluded.reason_zh, reason_en = excluded.reason_en",
                Ids.next(),
                outlet,
                day.toString(),
                open == null ? null : open.from().toString(),
                open == null ? null : open.to().toString(),
                reasonZh.strip(),
                reasonEn == null || reasonEn.isBlank() ? null : reasonEn.strip());
        audit.record(
                "special-day.set",
                "outlet",
                outlet,
                Map.of("day", day.toString(), "open", open == null ? "closed" : open.toString()));
    }

    /** The day is like every week's again. @throws BookingsInTheWay as {@link #changeWeek} */
    public void removeSpecialDay(UUID id) {
        LocalDate day = sql.first(
                        "select day from special_day where id = ?1 and outlet_id = ?2", r -> r.date(0), id, outlet())
                .orElseThrow(() -> new NotFoundException("special day " + id));
        var special = specialByDay();
        special.remove(day);
        refuse(
                "booking.hours.in-the-way",
                outside(week(), special).stream()
                        .filter(a -> day.equals(a.start().atZone(zone()).toLocalDate()))
                        .toList());
        sql.update("delete from special_day where id = ?1", id);
        audit.record("special-day.removed", "outlet", outlet(), Map.of("day", day.toString()));
    }

    private static void refuse(String key, List<Affected> affected) {
        if (!affected.isEmpty()) {
            throw new BookingsInTheWay(key, affected);
        }
    }

    /** The bookings to come that would lie outside of these hours. */
    private List<Affected> outside(Map<Integer, List<TimeSpan>> week, Map<LocalDate, List<TimeSpan>> special) {
        ZoneId zone = zone();
        return sql
                .list(
                        "select id, code, starts_at, ends_at, plate, contact_name from booking where outlet_id = ?1 and starts_at > cast(?2 as timestamptz)"
                                + " and (state = 'CONFIRMED' or state = 'HELD' and expires_at > cast(?2 as timestamptz)) order by starts_at",
                        r -> new Affected(
                                r.uuid(0), r.text(1), r.instant(2), r.instant(3), Plate.shown(r.text(4)), r.text(5)),
                        outlet(),
                        now().toString())
                .stream()
                .filter(a -> {
                    var start = a.start().atZone(zone);
                    var spans = special.getOrDefault(
                            start.toLocalDate(),
                            week.getOrDefault(start.getDayOfWeek().getValue(), List.of()));
                    return !TimeSpan.cover(spans, start.toLocalTime(), LocalTime.ofInstant(a.end(), zone));
                })
                .toList();
    }

    private Map<LocalDate, List<TimeSpan>> specialByDay() {
        var special = new HashMap<LocalDate, List<TimeSpan>>();
        specialDays().forEach(s -> special.put(s.day(), s.open() == null ? List.of() : List.of(s.open())));
        return special;
    }

    private ZoneId zone() {
        return ZoneId.of(sql.first("select time_zone from outlet where id = ?1", r -> r.text(0), outlet())
                .orElseThrow());
    }

    private LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant();
    }

    private static long outlet() {
        return CurrentScope.get().outlet();
    }
}
