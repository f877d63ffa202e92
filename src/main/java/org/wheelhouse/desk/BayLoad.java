package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.platform.db.Sql;

/** How many bays of an outlet are taken in each hour of its day: done, in work, over time, booked. Two statements. */
@ApplicationScoped
@Transactional
public class BayLoad {

    private static final int WIDTH = 640;
    private static final int BASE = 172;
    private static final int TOP = 12;
    private static final int LEFT = 24;
    private static final List<String> TONES = List.of("f-done", "f-run", "f-late", "f-plan");

    /** A bar, or a part of one. */
    public record Bar(String tone, String x, String y, String width, String height) {}

    /** An hour below the bars. */
    public record Hour(String x, String label, boolean now) {}

    /** A line across with its number. */
    public record Grid(String y, String textY, int number) {}

    /** The drawing, 640 by 200. @param now where the line of now stands, or null */
    public record Plot(List<Bar> bars, List<Hour> hours, List<Grid> grid, String now, int bays) {}

    private record Use(String state, Instant start, Instant end) {}

    private record Frame(int bays, int opens, int closes) {}

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Today at an outlet; null where it has no bays or is closed. */
    public Plot today(long outlet) {
        ZoneId zone = sql.first("select time_zone from outlet where id = ?1", row -> ZoneId.of(row.text(0)), outlet)
                .orElseThrow();
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        Frame frame = sql.first(
                        "select (select count(*) from bay where outlet_id = ?1 and active), cast(extract(hour from min(opens)) as int),"
                                + " cast(ceil(extract(epoch from max(closes)) / 3600) as int) from opening_hours where outlet_id = ?1 and weekday = ?2",
                        row -> row.has(1) ? new Frame(row.integer(0), row.integer(1), row.integer(2)) : null,
                        outlet,
                        day.getDayOfWeek().getValue())
                .orElse(null);
        if (frame == null || frame.bays() == 0) {
            return null;
        }
        var uses = sql.list(
                "select b.state, b.starts_at, b.ends_at from booking b where b.outlet_id = ?1 and b.starts_at >= cast(?2 as timestamptz)"
                        + " and b.starts_at < cast(?3 as timestamptz) and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'DONE')",
                row -> new Use(row.text(0), row.instant(1), row.instant(2)),
                outlet,
                day.atStartOfDay(zone).toInstant().toString(),
                day.plusDays(1).atStartOfDay(zone).toInstant().toString());
        return draw(frame, uses, day.atStartOfDay(zone).toInstant());
    }

    private Plot draw(Frame frame, List<Use> uses, Instant midnight) {
        int hours = frame.closes() - frame.opens();
        double step = (WIDTH - LEFT) / (double) hours;
        double unit = (BASE - TOP) / (double) frame.bays();
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Hour>();
        for (int h = 0; h < hours; h++) {
            Instant from = midnight.plus(Duration.ofHours(frame.opens() + (long) h));
            double x = LEFT + h * step;
            double y = BASE;
            for (int tone = 0; tone < TONES.size(); tone++) {
                double taken = taken(uses, from, tone);
                if (taken > 0.01) {
                    double height = taken * unit;
                    y -= height;
                    bars.add(new Bar(
                            TONES.get(tone),
                            number(x + step * .15),
                            number(y),
                            number(step * .7),
                            number(Math.max(1, height - 1))));
                }
            }
            boolean now = !clock.instant().isBefore(from) && clock.instant().isBefore(from.plusSeconds(3600));
            labels.add(new Hour(number(x + step / 2), frame.opens() + h + ":00", now));
        }
        var grid = new ArrayList<Grid>();
        int every = Math.max(1, frame.bays() / 3);
        for (int n = 0; n <= frame.bays(); n += every) {
            grid.add(new Grid(number(BASE - n * unit), number(BASE - n * unit + 4), n));
        }
        double nowHours = Duration.between(midnight, clock.instant()).toMinutes() / 60.0 - frame.opens();
        return new Plot(
                bars,
                labels,
                grid,
                nowHours < 0 || nowHours > hours ? null : number(LEFT + nowHours * step),
                frame.bays());
    }

    /** Bays taken on average in the hour, of one tone. */
    private double taken(List<Use> uses, Instant from, int tone) {
        Instant to = from.plusSeconds(3600);
        Instant now = clock.instant();
        double minutes = 0;
        for (Use use : uses) {
            boolean late = use.state().equals("IN_WORK") && now.isAfter(use.end());
            minutes += switch (tone) {
                case 0 -> use.state().equals("DONE") ? overlap(use.start(), use.end(), from, to) : 0;
                case 1 -> use.state().equals("IN_WORK") ? overlap(use.start(), use.end(), from, to) : 0;
                case 2 -> late ? overlap(use.end(), now, from, to) : 0;
                default ->
                    use.state().equals("CONFIRMED") || use.state().equals("ARRIVED")
                            ? overlap(use.start(), use.end(), from, to)
                            : 0;
            };
        }
        return minutes / 60;
    }

    private static double overlap(Instant a, Instant b, Instant from, Instant to) {
        Instant start = a.isAfter(from) ? a : from;
        Instant end = b.isBefore(to) ? b : to;
        return Math.max(0, Duration.between(start, end).toSeconds() / 60.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
