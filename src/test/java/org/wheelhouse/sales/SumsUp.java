package org.wheelhouse.sales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.testing.OwnerSql;

/** What must hold in a region whatever was done there and in whatever order: each is a query for the rows that break it. */
final class SumsUp {

    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    private SumsUp() {}

    static {
        CHECKS.put(
                "on hand is the sum of the movements",
                "select s.outlet_id from stock s where s.region_id = ? and s.on_hand <> (select coalesce(sum(m.quantity), 0) from stock_movement m"
                        + " where m.outlet_id = s.outlet_id and m.sku_id = s.sku_id)");
        CHECKS.put(
                "reserved is the sum of the claims",
                "select s.outlet_id from stock s where s.region_id = ? and s.reserved <> (select coalesce(sum(r.quantity), 0) from reservation r"
                        + " where r.outlet_id = s.outlet_id and r.sku_id = s.sku_id and r.state in ('HELD', 'CONFIRMED'))");
        CHECKS.put(
                "nothing is negative",
                "select outlet_id from stock where region_id = ? and (on_hand < 0 or reserved < 0)");
        CHECKS.put(
                "a transfer takes out what it says, and brings in what was counted",
                "select t.id from transfer t where t.region_id = ? and ((select coalesce(-sum(m.quantity), 0) from stock_movement m"
                        + " where m.cause_id = t.id and m.kind = 'TRANSFER_OUT') <> case when t.state in ('SHIPPED', 'RECEIVED')"
                        + " then (select sum(l.quantity) from transfer_line l where l.transfer_id = t.id) else 0 end"
                        + " or (select coalesce(sum(m.quantity), 0) from stock_movement m where m.cause_id = t.id and m.kind = 'TRANSFER_IN')"
                        + " <> (select coalesce(sum(l.received), 0) from transfer_line l where l.transfer_id = t.id))");
        for (String lane : List.of("bay", "technician")) {
            CHECKS.put(
                    "no " + lane + " is taken twice",
                    "select a.id from %1$s_use a join %1$s_use b on b.%1$s_id = a.%1$s_id and b.id > a.id and a.during && b.during"
                                    .formatted(lane)
                            + " where a.region_id = ? and a.active and b.active");
            CHECKS.put(
                    "who has a booking has a " + lane + ", and nobody else",
                    "select b.id, b.state from booking b where b.region_id = ? and (b.state in ('HELD', 'CONFIRMED', 'ARRIVED', 'IN_WORK')) <>"
                            + " exists (select from " + lane
                            + "_use u where u.booking_id = b.id and u.active) and b.state <> 'DONE'");
        }
        CHECKS.put(
                "the money that stays is what the order says",
                "select o.id, o.state from sales_order o where o.region_id = ? and (select coalesce(sum(p.amount_fen), 0) from payment p"
                        + " where p.order_id = o.id and p.state = 'PAID') - (select coalesce(sum(r.amount_fen), 0) from refund r where r.order_id = o.id)"
                        + " <> case when o.state in ('PAID', 'IN_PROGRESS', 'DONE') then o.total_fen else 0 end");
        CHECKS.put(
                "an order that is over holds nothing",
                "select o.id, o.state from sales_order o where o.region_id = ? and o.state in ('CANCELLED', 'EXPIRED', 'DONE') and (exists"
                        + " (select from reservation r where r.cause_id = o.id and r.state in ('HELD', 'CONFIRMED')) or exists"
                        + " (select from transfer t where t.order_id = o.id and t.state in ('REQUESTED', 'PICKED')) or exists"
                        + " (select from booking b where b.order_id = o.id and b.state in ('HELD', 'CONFIRMED', 'ARRIVED', 'IN_WORK')))");
        CHECKS.put(
                "an order claims no more than it has lines for",
                "select o.id from sales_order o where o.region_id = ? and (select coalesce(sum(r.quantity), 0) from reservation r"
                        + " where r.cause_id = o.id and r.state in ('HELD', 'CONFIRMED')) >"
                        + " (select coalesce(sum(l.quantity), 0) from order_line l where l.order_id = o.id and l.sku_id is not null)");
        CHECKS.put(
                "an order that is done was fitted once and whole",
                "select o.id from sales_order o where o.region_id = ? and o.state = 'DONE' and (select coalesce(-sum(m.quantity), 0)"
                        + " from stock_movement m join job_card j on j.id = m.cause_id join booking b on b.id = j.booking_id"
                        + " where b.order_id = o.id and m.kind = 'FITTED')"
                        + " <> (select sum(l.quantity) from order_line l where l.order_id = o.id and l.sku_id is not null)");
        CHECKS.put(
                "an order has one booking",
                "select o.id from sales_order o where o.region_id = ? and (select count(*) from booking b where b.order_id = o.id) <> 1");
    }

    /** The checks that fail in a region, each with a row that breaks it. */
    static List<String> broken(long region) {
        var broken = new ArrayList<String>();
        CHECKS.forEach((name, query) -> {
            var rows = OwnerSql.rows(query, region);
            if (!rows.isEmpty()) {
                broken.add(name + ": " + rows.size() + " rows, such as " + rows.getFirst());
            }
        });
        return broken;
    }
}
