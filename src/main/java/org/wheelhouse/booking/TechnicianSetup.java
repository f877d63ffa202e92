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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wheelhouse.booking.BookingsInTheWay.Affected;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** The technicians of the caller's outlet: skills with the expiry of their certificates, weekly shifts, leave. */
@ApplicationScoped
@Transactional
public class TechnicianSetup {

    /** @param validUntil last day of the certificate; null for one that does not expire */
    public record Skill(
            long id, String nameZh, String nameEn, LocalDate validUntil, boolean expired, boolean expiring) {}

    public record Leave(UUID id, Instant from, Instant to, String reason) {}

    public record Person(
            UUID id,
            String name,
            boolean active,
            List<Skill> skills,
            Map<Integer, List<TimeSpan>> shifts,
            List<Leave> leaves,
            int coming) {}

    private static final int WARN_DAYS = 30;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Everybody with all that belongs to them: four statements. */
    public List<Person> all() {
        LocalDate today = today();
        var skills = new TreeMap<UUID, List<Skill>>();
        sql.list(
                "select t.technician_id, s.id, s.name_zh, s.name_en, t.valid_until from technician_skill t join skill s on s.id = t.skill_id"
                        + " where t.outlet_id = ?1 order by s.id",
                r -> skills.computeIfAbsent(r.uuid(0), k -> new ArrayList<>()).add(skill(r, today)),
                outlet());
        var shifts = new TreeMap<UUID, Map<Integer, List<TimeSpan>>>();
        sql.list(
                "select technician_id, weekday, starts, ends from technician_shift where outlet_id = ?1 order by weekday, starts",
                r -> shifts.computeIfAbsent(r.uuid(0), k -> new TreeMap<>())
                        .computeIfAbsent(r.integer(1), k -> new ArrayList<>())
                        .add(new TimeSpan(r.time(2), r.time(3))),
                outlet());
        var leaves = new TreeMap<UUID, List<Leave>>();
        sql.list(
                "select technician_id, id, lower(during), upper(during), reason from technician_leave where outlet_id = ?1"
                        + " and upper(during) > cast(?2 as timestamptz) order by lower(during)",
                r -> leaves.computeIfAbsent(r.uuid(0), k -> new ArrayList<>())
                        .add(new Leave(r.uuid(1), r.instant(2), r.instant(3), r.text(4))),
                outlet(),
                clock.instant().toString());
        return sql.list(
                "select t.id, t.name, t.active, (select count(*) from technician_use u where u.technician_id = t.id and u.active"
                        + " and upper(u.during) > cast(?2 as timestamptz)) from technician t where t.outlet_id = ?1 order by t.active desc, t.name",
                r -> new Person(
                        r.uuid(0),
                        r.text(1),
                        r.flag(2),
                        skills.getOrDefault(r.uuid(0), List.of()),
                        shifts.getOrDefault(r.uuid(0), Map.of()),
                        leaves.getOrDefault(r.uuid(0), List.of()),
                        r.integer(3)),
                outlet(),
                clock.instant().toString());
    }

    /** @throws NotFoundException when there is none of this outlet */
    public Person one(UUID id) {
        return all().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("technician " + id));
    }

    /** All skills there are. */
    public List<Skill> skills() {
        return sql.list(
                "select id, name_zh, name_en from skill order by id",
                r -> new Skill(r.number(0), r.text(1), r.text(2), null, false, false));
    }

    public UUID add(String name) {
        UUID id = Ids.next();
        sql.update(
                "insert into technician (id, outlet_id, region_id, franchisee_id, name) select ?1, id, region_id, franchisee_id, ?3 from outlet where id = ?2",
                id,
                outlet(),
                named(name));
        audit.record("technician.added", "technician", id, Map.of("name", named(name)));
        return id;
    }

    /** @throws BookingsInTheWay when somebody with bookings to come is to leave */
    public void change(UUID id, String name, boolean active) {
        if (!active) {
            refuse(affected(id, clock.instant(), null));
        }
        changed(
                sql.update(
                        "update technician set name = ?3, active = cast(?4 as boolean), version = version + 1 where id = ?1 and outlet_id = ?2",
                        id,
                        outlet(),
                        named(name),
                        active),
                id);
        audit.record(
                "technician.changed", "technician", id, Map.of("name", named(name), "active", String.valueOf(active)));
    }

    /** Gives a skill, or changes the day until which its certificate is valid. */
    public void grant(UUID id, long skill, LocalDate validUntil) {
        changed(
                sql.update(
                        "insert into technician_skill (technician_id, outlet_id, region_id, franchisee_id, skill_id, valid_until)"
                                + " select t.id, t.outlet_id, t.region_id, t.franchisee_id, s.id, cast(?4 as date) from technician t, skill s"
                                + " where t.id = ?1 and t.outlet_id = ?2 and s.id = ?3"
                                + " on conflict (technician_id, skill_id) do update set valid_until = excluded.valid_until",
                        id,
                        outlet(),
                        skill,
                        validUntil == null ? null : validUntil.toString()),
                id);
        audit.record(
                "technician.skill-granted",
                "technician",
                id,
                Map.of("skill", skillName(skill), "until", validUntil == null ? "" : validUntil.toString()));
    }

    private String skillName(long skill) {
        return sql.first("select name_zh from skill where id = ?1", r -> r.text(0), skill)
                .orElseThrow(() -> new NotFoundException("skill " + skill));
    }

    public void revoke(UUID id, long skill) {
        changed(
                sql.update(
                        "delete from technician_skill where technician_id = ?1 and outlet_id = ?2 and skill_id = ?3",
                        id,
                        outlet(),
                        skill),
                id);
        audit.record("technician.skill-revoked", "technician", id, Map.of("skill", skillName(skill)));
    }

    /** Changes the weekly shifts. @throws BookingsInTheWay when bookings to come lie outside of them and {@code despite} is false */
    public void changeShifts(UUID id, Map<Integer, List<TimeSpan>> week, boolean despite) {
        one(id);
        ZoneId zone = zone();
        if (!despite) {
            refuse(affected(id, clock.instant(), null).stream()
                    .filter(a -> {
                        var start = a.start().atZone(zone);
                        return !TimeSpan.cover(
                                week.getOrDefault(start.getDayOfWeek().getValue(), List.of()),
                                start.toLocalTime(),
                                LocalTime.ofInstant(a.end(), zone));
                    })
                    .toList());
        }
        sql.update("delete from technician_shift where technician_id = ?1 and outlet_id = ?2", id, outlet());
        week.forEach((weekday, spans) -> spans.forEach(span -> sql.update(
                "insert into technician_shift (id, technician_id, outlet_id, region_id, franchisee_id, weekday, starts, ends) select ?1, t.id, t.outlet_id,"
                        + " t.region_id, t.franchisee_id, cast(?3 as smallint), cast(?4 as time), cast(?5 as time) from technician t where t.id = ?2",
                Ids.next(),
                id,
                weekday,
                span.from().toString(),
                span.to().toString())));
        audit.record("technician.shifts-changed", "technician", id, Map.of("week", week.toString()));
    }

    /**
     * Takes leave, whole days or part of one.
     *
     * @param to last day, included
     * @param hours part of the day; null for whole days
     * @throws BookingsInTheWay always when the technician is booked then: move those first
     */
    public void takeLeave(UUID id, LocalDate from, LocalDate to, TimeSpan hours, String reason) {
        LocalDate last = to == null ? from : to;
        if (from == null || last.isBefore(from) || last.isBefore(today()) || last.isAfter(from.plusYears(1))) {
            throw new BusinessException("booking.leave.days");
        }
        ZoneId zone = zone();
        Instant starts = from.atTime(hours == null ? LocalTime.MIDNIGHT : hours.from())
                .atZone(zone)
                .toInstant();
        Instant ends = hours == null
                ? last.plusDays(1).atStartOfDay(zone).toInstant()
                : last.atTime(hours.to()).atZone(zone).toInstant();
        refuse(affected(id, starts, ends));
        changed(
                sql.update(
                        "insert into technician_leave (id, technician_id, outlet_id, region_id, franchisee_id, during, reason) select ?1, t.id, t.outlet_id,"
                                + " t.region_id, t.franchisee_id, tstzrange(cast(?4 as timestamptz), cast(?5 as timestamptz)), cast(?6 as text) from technician t"
                                + " where t.id = ?2 and t.outlet_id = ?3",
                        Ids.next(),
                        id,
                        outlet(),
                        starts.toString(),
                        ends.toString(),
                        reason == null || reason.isBlank() ? null : reason.strip()),
                id);
        audit.record(
                "technician.leave-taken", "technician", id, Map.of("from", starts.toString(), "to", ends.toString()));
    }

    public void cancelLeave(UUID leave) {
        changed(sql.update("delete from technician_leave where id = ?1 and outlet_id = ?2", leave, outlet()), leave);
        audit.record("technician.leave-cancelled", "technician_leave", leave, Map.of());
    }

    /** Bookings that a technician has from an instant on. */
    private List<Affected> affected(UUID id, Instant from, Instant to) {
        return sql.list(
                "select b.id, b.code, lower(u.during), upper(u.during), b.plate, b.contact_name from technician_use u join booking b on b.id = u.booking_id"
                        + " where u.technician_id = ?1 and u.outlet_id = ?2 and u.active and u.during && tstzrange(cast(?3 as timestamptz), cast(?4 as timestamptz))"
                        + " and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'HELD') order by 3",
                r -> new Affected(r.uuid(0), r.text(1), r.instant(2), r.instant(3), Plate.shown(r.text(4)), r.text(5)),
                id,
                outlet(),
                from.toString(),
                to == null ? null : to.toString());
    }

    private static void refuse(List<Affected> affected) {
        if (!affected.isEmpty()) {
            throw new BookingsInTheWay("booking.technician.in-the-way", affected);
        }
    }

    private static Skill skill(Row r, LocalDate today) {
        LocalDate until = r.date(4);
        return new Skill(
                r.number(1),
                r.text(2),
                r.text(3),
                until,
                until != null && until.isBefore(today),
                until != null && !until.isBefore(today) && until.isBefore(today.plusDays(WARN_DAYS)));
    }

    private static void changed(int rows, UUID id) {
        if (rows == 0) {
            throw new NotFoundException("technician " + id);
        }
    }

    private static String named(String name) {
        if (name == null || name.isBlank() || name.strip().length() > 30) {
            throw new BusinessException("booking.technician.name-missing");
        }
        return name.strip();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return ZoneId.of(sql.first("select time_zone from outlet where id = ?1", r -> r.text(0), outlet())
                .orElseThrow());
    }

    private static long outlet() {
        return CurrentScope.get().outlet();
    }
}
