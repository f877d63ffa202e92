package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.wheelhouse.identity.Post;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.db.Today;

/** Today at each outlet of a region or a franchisee, in the outlet's time, or in each region for head office, in China's: one statement. */
@ApplicationScoped
@Transactional
public class OutletDays {

    @Inject
    private Sql sql;

    /** The outlets of a post, by name; the regions for head office. */
    public List<OutletDay> of(Post post) {
        return switch (post.kind()) {
            case HQ -> days("region t", "t.id = %s.region_id", "true", "t.id", "'Asia/Shanghai'");
            case REGION ->
                days(
                        "outlet t",
                        "t.id = %s.outlet_id",
                        "t.kind = 'OUTLET' and t.region_id = " + post.region(),
                        "t.code",
                        "t.time_zone");
            default ->
                days(
                        "outlet t",
                        "t.id = %s.outlet_id",
                        "t.kind = 'OUTLET' and t.franchisee_id = " + post.franchisee(),
                        "t.code",
                        "t.time_zone");
        };
    }

    private List<OutletDay> days(String from, String join, String where, String order, String zone) {
        String today = Today.beginsIn(zone);
        String booked = join.formatted("b") + " and b.starts_at >= " + today + " and b.starts_at < " + today
                + " + interval '1 day'";
        return sql.list(
                "select t.id, t.name_zh, t.name_en,"
                        + " (select count(*) from booking b where " + booked
                        + " and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'DONE', 'NO_SHOW')),"
                        + " (select count(*) from booking b where " + booked + " and b.state = 'DONE'),"
                        + " (select count(*) from booking b where " + join.formatted("b") + " and b.state = 'ARRIVED'),"
                        + " (select coalesce(sum(o.total_fen), 0) from sales_order o where " + join.formatted("o")
                        + " and o.paid_at >= " + today + "),"
                        + " (select count(*) from stock s where " + join.formatted("s")
                        + " and s.minimum > 0 and s.on_hand - s.reserved < s.minimum)"
                        + " from " + from + " where " + where + " order by " + order,
                row -> new OutletDay(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.integer(3),
                        row.integer(4),
                        row.integer(5),
                        row.money(6),
                        row.integer(7)));
    }
}
