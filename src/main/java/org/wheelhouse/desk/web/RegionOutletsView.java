package org.wheelhouse.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.platform.db.Today;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** The outlets of a region with their day. */
@Named
@RequestScoped
public class RegionOutletsView extends ListView {

    /** The beginning of the outlet's today. */
    private static final String START = Today.beginsIn("o.time_zone");

    private static final ListQuery OUTLETS = ListQuery.of(
                    "desk.outlets", "outlet o join franchisee f on f.id = o.franchisee_id")
            .id("id", "o.id")
            .name("name", "o")
            .name("franchisee", "f")
            .text("phone", "o.phone")
            .number("booked", today("b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'DONE', 'NO_SHOW')"))
            .number("done", today("b.state = 'DONE'"))
            .number("waiting", "(select count(*) from booking b where b.outlet_id = o.id and b.state = 'ARRIVED')")
            .number(
                    "below",
                    "(select count(*) from stock s where s.outlet_id = o.id and s.minimum > 0 and s.on_hand - s.reserved < s.minimum)")
            .money(
                    "turnover",
                    "(select coalesce(sum(s.total_fen), 0) from sales_order s where s.outlet_id = o.id and s.paid_at >= "
                            + START + ")")
            .where("o.kind = 'OUTLET' and o.region_id = :region")
            .search("o.name_zh", "o.name_en", "o.city_zh", "f.name_zh")
            .view("all", "true")
            .urgentView(
                    "waiting",
                    "exists (select from booking b where b.outlet_id = o.id and b.state = 'ARRIVED'"
                            + " and b.arrived_at < now() - interval '10 minutes')")
            .view("closed", "not o.open")
            .orderBy("name");

    @Inject
    private Caller caller;

    private static String today(String state) {
        return "(select count(*) from booking b where b.outlet_id = o.id and b.starts_at >= " + START
                + " and b.starts_at < " + START + " + interval '1 day' and " + state + ")";
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("region", caller.getPost().region());
    }

    @Override
    protected ListQuery query() {
        return OUTLETS;
    }
}
