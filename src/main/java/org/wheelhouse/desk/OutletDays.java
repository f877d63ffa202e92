package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.wheelhouse.identity.Post;
import org.wheelhouse.platform.db.Sql;

/** Today at each outlet of a region or a franchisee, or in each region for head office: one statement. */
@ApplicationScoped
@Transactional
public class OutletDays {

    private static final String TODAY = "(date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')";
    private static final String BOOKED = "%1$s b.starts_at >= " + TODAY + " and b.starts_at < " + TODAY + " + interval '1 day'";

    @Inject
    private Sql sql;

    /** The outlets of a post, by name; the regions for head office. */
    public List<OutletDay> of(Post post) {
        return switch (post.kind()) {
            case HQ -> days("region t", "t.id = %s.region_id", "true", "t.id");
            case REGION -> days("outlet t", "t.id = %s.outlet_id", "t.kind = 'OUTLET' and t.region_id = " + post.region(), "t.code");
            default -> days("outlet t", "t.id = %s.outlet_id", "t.kind = 'OUTLET' and t.franchisee_id = " + post.franchisee(), "t.code");
        };
    }

    private List<OutletDay> days(String from, String join, String where, String order) {
        String booked = BOOKED.formatted(join.formatted("b") + " and");
        return sql.list("select t.id, t.name_zh, t.name_en,"
                        + " (select count(*) from booking b where " + booked + " and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'DONE', 'NO_SHOW')),"
                        + " (select count(*) from booking b where " + booked + " and b.state = 'DONE'),"
                        + " (select count(*) from booking b where " + join.formatted("b") + " and b.state = 'ARRIVED'),"
                        + " (select coalesce(sum(o.total_fen), 0) from sales_order o where " + join.formatted("o") + " and o.paid_at >= " + TODAY + "),"
                        + " (select count(*) from stock s where " + join.formatted("s") + " and s.minimum > 0 and s.on_hand - s.reserved < s.minimum)"
                        + " from " + from + " where " + where + " order by " + order,
                row -> new OutletDay(row.number(0), row.text(1), row.text(2), row.integer(3), row.integer(4), row.integer(5), row.money(6), row.integer(7)));
    }
}
