package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.wheelhouse.platform.db.Reads;

/** The figures of the week against the week before, of selling or of goods, counted from the rows in the caller's scope: one statement. */
@ApplicationScoped
@Transactional
public class Week {

    private static final java.time.ZoneId CHINA = java.time.ZoneId.of("Asia/Shanghai");
    private static final List<String> SELLING = List.of("turnover", "orders", "finished", "no-shows");
    private static final String SOLD = """
              (select coalesce(sum(o.total_fen), 0) from sales_order o where o.paid_at >= d.start and o.paid_at < d.start + interval '1 day'),
              (select count(*) from sales_order o where o.paid_at >= d.start and o.paid_at < d.start + interval '1 day'),
              (select count(*) from booking b where b.state = 'DONE' and b.starts_at >= d.start and b.starts_at < d.start + interval '1 day'),
              (select count(*) from booking b where b.state = 'NO_SHOW' and b.starts_at >= d.start and b.starts_at < d.start + interval '1 day')""";
    private static final List<String> GOODS = List.of("parcels", "transfers", "pieces", "adjusted");
    private static final String MOVED = """
              (select count(*) from shipment s where s.fulfilment_id is not null and s.created_at >= d.start and s.created_at < d.start + interval '1 day'),
              (select count(*) from transfer t where t.shipped_at >= d.start and t.shipped_at < d.start + interval '1 day'),
              (select coalesce(-sum(m.quantity), 0) from stock_movement m where m.kind in ('SHIPPED', 'TRANSFER_OUT') and m.at >= d.start
                and m.at < d.start + interval '1 day'),
              (select coalesce(sum(abs(m.quantity)), 0) from stock_movement m where m.kind = 'ADJUSTED' and m.at >= d.start
                and m.at < d.start + interval '1 day')""";
    private static final String DAILY = """
            select cast(d.day as date),
            %s
            from (select day, day at time zone 'Asia/Shanghai' as start
                    from generate_series(cast(cast(?1 as date) as timestamp), cast(cast(?2 as date) as timestamp), interval '1 day') day) d
            order by 1""";

    private record Day(LocalDate day, long[] values) {}

    @Inject
    private Reads reads;

    @Inject
    private Clock clock;

    /** Turnover, paid orders, cars finished and no-shows; or parcels and transfers sent, pieces that left, pieces adjusted. */
    public List<Figure> figures(boolean goods) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        var days = reads.list(
                DAILY.formatted(goods ? MOVED : SOLD),
                row -> new Day(row.date(0), new long[] {row.number(1), row.number(2), row.number(3), row.number(4)}),
                monday.minusWeeks(1).toString(),
                monday.plusDays(6).toString());
        int passed = (int) ChronoUnit.DAYS.between(monday, today) + 1;
        var names = goods ? GOODS : SELLING;
        return IntStream.range(0, names.size())
                .mapToObj(i -> figure(names.get(i), days, i, passed))
                .toList();
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
