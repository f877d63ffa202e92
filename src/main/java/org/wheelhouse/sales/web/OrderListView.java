package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Orders, as far as the caller's scope reaches: found by number, telephone, plate or name. */
@Named
@RequestScoped
public class OrderListView extends ListView {

    private static final ListQuery ORDERS = ListQuery.of(
                    "sales.orders", "sales_order o join outlet t on t.id = o.outlet_id")
            .id("id", "o.id")
            .text("number", "o.number")
            .instant("placed", "o.placed_at")
            .text("contact", "o.contact_name")
            .text("phone", "o.contact_phone")
            .text("vehicle", "o.vehicle")
            .text("plate", "o.plate")
            .text(
                    "content",
                    "(select string_agg(case when :lang = 'en' then coalesce(l.name_en, l.name_zh) else l.name_zh end, ' + '"
                            + " order by l.position) from order_line l where l.order_id = o.id)")
            .name("outlet", "t")
            .instant(
                    "appointment",
                    "(select min(b.starts_at) from booking b where b.order_id = o.id and b.state <> 'CANCELLED')")
            .state("state", "o.state", "sales.order.state")
            .money("total", "o.total_fen")
            .search("o.number", "o.contact_phone", "o.plate", "o.contact_name")
            .lookUp("w[0-9a-z]{9,10}", "o.number = upper(cast(:word as text))")
            .lookUp("1[0-9]{10}", "o.contact_phone = cast(:word as text)")
            .lookUp("\\p{IsHan}[a-z][·.-]?[0-9a-z]{5,6}", "o.plate = upper(translate(cast(:word as text), '·.-', ''))")
            .days("o.placed_at")
            .filterOf("outlet", "o.outlet_id = :outlet", "outlet")
            .view("all", "true")
            .view("unpaid", "o.state = 'HELD'")
            .view("paid", "o.state = 'PAID'")
            .view("in-progress", "o.state = 'IN_PROGRESS'")
            .view("done", "o.state = 'DONE'")
            .view("ended", "o.state in ('CANCELLED', 'EXPIRED')")
            .newestFirst("placed");

    @Override
    protected ListQuery query() {
        return ORDERS;
    }
}
