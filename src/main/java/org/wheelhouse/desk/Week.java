package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.wheelhouse.platform.db.Sql;

/** The figures of the week against the week before, counted from the rows in the caller's scope: one statement. */
@ApplicationScoped
@Transactional
public class Week {

    private static final java.time.ZoneId CHINA = java.time.ZoneId.of("Asia/Shanghai");
    private static final String DAILY = """
            select cast(d.day as date),
              (select coalesce(sum(o.total_fen), 0) from sales_order o where o.paid_at >= d.start and o.paid_at < d.start + interval '1 day'),
              (select count(*) from sales_order o where o.paid_at >= d.start and o.paid_at < d.start + interval '1 day'),
              (select count(*) from booking b where b.state = 'DONE' and b.starts_at >= d.start and b.starts_at < d.start + interval '1 day'),
              (select count(*) from booking b where b.state = 'NO_SHOW' and b.starts_at >= d.start and b.starts_at < d.start + interval '1 day')
            from (select day, day at time zone 'Asia/Shanghai' as start
                    from generate_series(cast(cast(?1 as date) as timestamp), cast(cast(?2 as date) as timestamp), interval '1 day') day) d
            order by 1""";

    private record Day(LocalDate day, long[] values) {}

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Turnover, paid orders, cars finished and no-shows. */
    public List<Figure> figures() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        LocalDate before = monday.minusWeeks(1);
        var days = sql.list(DAILY, row -> new Day(row.date(0), new long[] {row.number(1), row.number(2), row.number(3), row.number(4)}),
                before.toString(), monday.plusDays(6).toString());
        int passed = (int) ChronoUnit.DAYS.between(monday, today) + 1;
        return List.of(figure("turnover", days, 0, passed), figure("orders", days, 1, passed),
                figure("finished", days, 2, passed), figure("no-shows", days, 3, passed));
    }

    private static Figure figure(String name, List<Day> days, int value, int passed) {
        long[] now = new long[passed];
        long[] was = new long[7];
        for (int i = 0; i < 7; i++) {
            was[i] = days.get(i).values()[value] + (i == 0 ? 0 : was[i - 1]);
            if (i < passed) {
                now[i] = days.get(7 + i).values()[value] + (i == 0 ? 0 : now[i - 1]);
            }
        }
        return new Figure(name, now, was);
    }
}
