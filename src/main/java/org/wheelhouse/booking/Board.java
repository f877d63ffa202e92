package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** Reads an outlet's day for its board: five statements, however full the day is. */
@ApplicationScoped
@Transactional
public class Board {

    private static final int QUARTER_SECONDS = 900;

    private static final String HOURS =
            "select o.time_zone, h.opens, h.closes, d.id is not null, d.opens, d.closes, d.reason_zh, d.reason_en from outlet o"
                    + " left join special_day d on d.outlet_id = o.id and d.day = cast(?2 as date)"
                    + " left join opening_hours h on h.outlet_id = o.id and h.weekday = extract(isodow from cast(?2 as date))"
                    + " where o.id = ?1 order by h.opens";

    private static final String SHIFTS =
            "select technician_id, starts, ends from technician_shift where outlet_id = ?1 and weekday = extract(isodow from cast(?2 as date)) order by starts";

    private static final String LEAVES =
            "select t.id, t.name, lower(l.during), upper(l.during), l.reason from technician_leave l"
                    + " join technician t on t.id = l.technician_id where l.outlet_id = ?1 and t.active"
                    + " and l.during && tstzrange(cast(?2 as timestamptz), cast(?3 as timestamptz)) order by t.name";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    private record Hours(ZoneId zone, List<LocalTime[]> open, String closedZh, String closedEn) {}

    private record Bay(UUID id, String nameZh, String nameEn, String kindZh, String kindEn) {}

    /**
     * @param day null for the outlet's today
     * @param by what the lanes are
     */
    public BoardDay of(LocalDate day, BoardBy by) {
        long outlet = CurrentScope.get().outlet();
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(sql.first("select time_zone from outlet where id = ?1", r -> r.text(0), outlet)
                .orElseThrow(() -> new NotFoundException("outlet " + outlet)));
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate shown = day == null ? today : day;
        String from = shown.atStartOfDay(zone).toInstant().toString();
        String to = shown.plusDays(1).atStartOfDay(zone).toInstant().toString();

        Hours hours = hours(outlet, shown, zone);
        List<Bay> bays = sql.list(
                by.lanes(), r -> new Bay(r.uuid(0), r.text(1), r.text(2), r.text(3), r.text(4)), outlet, from, to);
        List<BoardJob> raw = sql.list(by.jobs(), r -> job(r, zone, now), outlet, from, to, now.toString());
        List<BoardDay.Away> aways = sql.list(LEAVES, r -> away(r, zone, shown), outlet, from, to);
        var offs = new LaneOffs(hours.open(), by == BoardBy.BAY ? null : shifts(outlet, shown), aways);
        return lay(shown, today, zone, now, hours, bays, raw, aways, offs);
    }

    private Map<UUID, List<LocalTime[]>> shifts(long outlet, LocalDate day) {
        var shifts = new HashMap<UUID, List<LocalTime[]>>();
        sql.list(
                SHIFTS,
                r -> shifts.computeIfAbsent(r.uuid(0), none -> new ArrayList<>())
                        .add(new LocalTime[] {r.time(1), r.time(2)}),
                outlet,
                day.toString());
        return shifts;
    }

    private Hours hours(long outlet, LocalDate day, ZoneId zone) {
        var open = new ArrayList<LocalTime[]>();
        var closed = new String[2];
        sql.list(
                HOURS,
                r -> {
                    if (r.flag(3)) {
                        if (r.has(4) && open.isEmpty()) {
                            open.add(new LocalTime[] {r.time(4), r.time(5)});
                        }
                        closed[0] = r.has(4) ? null : r.text(6);
                        closed[1] = r.has(4) ? null : r.text(7);
                    } else if (r.has(1)) {
                        open.add(new LocalTime[] {r.time(1), r.time(2)});
                    }
                    return r;
                },
                outlet,
                day.toString());
        return new Hours(zone, open, closed[0], closed[1]);
    }

    private static BoardJob job(Row r, ZoneId zone, Instant now) {
        Instant start = r.instant(15);
        Instant end = r.instant(16);
        LocalDate parts = r.date(20);
        return new BoardJob(
                r.uuid(0),
                r.uuid(1),
                r.text(2),
                Plate.shown(r.text(3)),
                r.text(4),
                r.text(5),
                r.text(6),
                r.text(7),
                r.uuid(8),
                r.text(9),
                r.text(10),
                r.text(11),
                r.text(12),
                BoardLook.of(r.text(13), r.text(14), start, end, parts != null, now),
                start,
                end,
                LocalTime.ofInstant(start, zone),
                LocalTime.ofInstant(end, zone),
                r.instant(17),
                r.integer(18),
                r.integer(19),
                parts,
                0,
                0,
                0,
                now);
    }

    private static BoardDay.Away away(Row r, ZoneId zone, LocalDate day) {
        var from = r.instant(2).atZone(zone);
        var to = r.instant(3).atZone(zone);
        boolean all = !from.toLocalDate().isEqual(day) && to.toLocalDate().isAfter(day)
                || from.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && to.toLocalDate().isAfter(day);
        LocalTime starts = from.toLocalDate().isBefore(day) ? LocalTime.MIDNIGHT : from.toLocalTime();
        LocalTime ends = to.toLocalDate().isAfter(day) ? LocalTime.of(23, 59) : to.toLocalTime();
        return new BoardDay.Away(r.uuid(0), r.text(1), starts, ends, all, r.text(4));
    }

    /** Puts everything to its quarter of an hour. The board reaches from the first to the last hour that is open or taken. */
    private static BoardDay lay(
            LocalDate day,
            LocalDate today,
            ZoneId zone,
            Instant now,
            Hours hours,
            List<Bay> bays,
            List<BoardJob> raw,
            List<BoardDay.Away> aways,
            LaneOffs offs) {
        int first = 24;
        int last = 0;
        for (LocalTime[] open : hours.open()) {
            first = Math.min(first, open[0].getHour());
            last = Math.max(last, open[1].getHour() + (open[1].getMinute() > 0 ? 1 : 0));
        }
        for (BoardJob job : raw) {
            if (job.bay() != null) {
                first = Math.min(first, job.from().getHour());
                last = Math.max(last, job.to().getHour() + (job.to().getMinute() > 0 ? 1 : 0));
            }
        }
        if (last <= first) {
            first = 9;
            last = 18;
        }
        int quarters = (last - first) * 4;
        Instant zero = day.atTime(first, 0).atZone(zone).toInstant();
        var jobs = new ArrayList<BoardJob>();
        var overs = new ArrayList<BoardDay.Over>();
        for (BoardJob job : raw) {
            int at = Math.clamp(quarter(zero, job.start()), 0, quarters - 1);
            BoardJob before = raw.stream()
                    .filter(j -> j.look() == BoardLook.LATE
                            && j.bay() != null
                            && j.bay().equals(job.bay())
                            && j.start().isBefore(job.start()))
                    .findFirst()
                    .orElse(null);
            boolean slips = before != null
                    && (job.look() == BoardLook.PLAN || job.look() == BoardLook.WAIT)
                    && before.expectedEnd().isAfter(job.start());
            jobs.add(job.placed(
                    at,
                    Math.clamp(quarter(zero, job.end()) - at, 1, quarters - at),
                    slips ? Duration.between(job.start(), before.expectedEnd()).toMinutes() : 0));
        }
        for (BoardJob job : jobs) {
            int end = job.at() + job.length();
            int next = jobs.stream()
                    .filter(j -> j.bay() != null && j.bay().equals(job.bay()) && j.at() >= end)
                    .mapToInt(BoardJob::at)
                    .min()
                    .orElse(quarters);
            if (job.look() == BoardLook.LATE && job.bay() != null && end < next) {
                Instant expected = job.expectedEnd();
                overs.add(new BoardDay.Over(
                        row(bays, job.bay()),
                        end,
                        Math.clamp(quarter(zero, expected) - end, 1, next - end),
                        LocalTime.ofInstant(expected, zone)));
            }
        }
        long sinceZero = Duration.between(zero, now).toSeconds();
        boolean onBoard = day.equals(today) && sinceZero >= 0 && sinceZero < (long) quarters * QUARTER_SECONDS;
        return new BoardDay(
                day,
                today,
                first,
                quarters,
                onBoard ? (int) (sinceZero / QUARTER_SECONDS) : -1,
                onBoard ? (int) (sinceZero % QUARTER_SECONDS / 300) : 0,
                LocalTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES),
                hours.open().isEmpty() ? hours.closedZh() == null ? "" : hours.closedZh() : null,
                hours.closedEn(),
                lanes(bays, jobs),
                jobs,
                overs,
                offs.of(bays.stream().map(Bay::id).toList(), first, quarters),
                aways);
    }

    private static List<BoardDay.Lane> lanes(List<Bay> bays, List<BoardJob> jobs) {
        var lanes = new ArrayList<BoardDay.Lane>();
        for (Bay bay : bays) {
            List<BoardJob> in =
                    jobs.stream().filter(job -> bay.id().equals(job.bay())).toList();
            lanes.add(new BoardDay.Lane(
                    bay.id(),
                    lanes.size() + 1,
                    bay.nameZh(),
                    bay.nameEn(),
                    bay.kindZh(),
                    bay.kindEn(),
                    once(in, BoardJob::withZh, "、"),
                    once(in, BoardJob::withEn, ", ")));
        }
        return lanes;
    }

    /** All that jobs name, each once, in the order of the day. */
    private static String once(List<BoardJob> jobs, Function<BoardJob, String> names, String between) {
        return jobs.stream()
                .map(names)
                .filter(Objects::nonNull)
                .flatMap(all -> Arrays.stream(all.split(between)))
                .distinct()
                .collect(Collectors.joining(between));
    }

    private static int row(List<Bay> bays, UUID bay) {
        for (int i = 0; i < bays.size(); i++) {
            if (bays.get(i).id().equals(bay)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int quarter(Instant zero, Instant at) {
        return Math.toIntExact(Math.round(Duration.between(zero, at).toSeconds() / (double) QUARTER_SECONDS));
    }
}
