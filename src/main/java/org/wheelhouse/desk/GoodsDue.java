package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.wheelhouse.platform.db.Reads;
import org.wheelhouse.platform.db.Today;

/** What hubs have to send on each of the next days, parcels and transfers, from the rows in the caller's scope: one statement. */
@ApplicationScoped
@Transactional
public class GoodsDue {

    private static final int DAYS = 7;
    private static final String DUE = """
            select d.day - {today},
              (select count(*) from fulfilment f where f.kind = 'SHIP' and f.state in ('RELEASED', 'PICKED', 'PACKED')
                and (f.promised_on = d.day or d.day = {today} and f.promised_on < d.day)),
              (select count(*) from transfer t where t.state in ('REQUESTED', 'PICKED')
                and (t.ship_by = d.day or d.day = {today} and t.ship_by < d.day)),
              cast(d.day as text)
            from (select cast({today} + n as date) as day from generate_series(0, ?1) n) d order by 1""".replace("{today}", Today.IN_CHINA);

    /** A day: today holds what should have left before. */
    public record Day(LocalDate day, int parcels, int transfers) {

        public int getAll() {
            return parcels + transfers;
        }
    }

    /** A day with its bars, in a hundred of the longest. */
    public record Bar(Day day, int parcels, int transfers) {}

    @Inject
    private Reads reads;

    /** Today and the days after it. */
    public List<Bar> nextDays() {
        var days =
                reads.list(DUE, row -> new Day(LocalDate.parse(row.text(3)), row.integer(1), row.integer(2)), DAYS - 1);
        int most = Math.max(1, days.stream().mapToInt(Day::getAll).max().orElse(1));
        return days.stream()
                .map(d -> new Bar(d, d.parcels() * 100 / most, d.transfers() * 100 / most))
                .toList();
    }
}
