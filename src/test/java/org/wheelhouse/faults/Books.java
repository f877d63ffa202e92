package org.wheelhouse.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.testing.OwnerSql;

/** What must stand in the database after servers have died: of the orders that buyers were told of, and of all stock. */
final class Books {

    private static final Map<String, String> EVERYWHERE = new LinkedHashMap<>();

    static {
        EVERYWHERE.put(
                "on hand is the sum of the movements",
                "select s.outlet_id, s.sku_id from stock s where s.on_hand <> (select coalesce(sum(m.quantity), 0) from stock_movement m"
                        + " where m.outlet_id = s.outlet_id and m.sku_id = s.sku_id)");
        EVERYWHERE.put(
                "reserved is the sum of the claims",
                "select s.outlet_id, s.sku_id from stock s where s.reserved <> (select coalesce(sum(r.quantity), 0) from reservation r"
                        + " where r.outlet_id = s.outlet_id and r.sku_id = s.sku_id and r.state in ('HELD', 'CONFIRMED'))");
        EVERYWHERE.put("nothing is negative", "select outlet_id from stock where on_hand < 0 or reserved < 0");
        EVERYWHERE.put(
                "a notice is applied once",
                "select notice_id from payment_notice where outcome = 'APPLIED' group by notice_id having count(*) > 1");
        EVERYWHERE.put(
                "an order is paid once",
                "select order_id from order_event where kind = 'paid' group by order_id having count(*) > 1");
        EVERYWHERE.put(
                "paid orders are paid in full, others not at all",
                "select o.number from sales_order o where o.total_fen > 0 and (select coalesce(sum(p.amount_fen), 0) from payment p where"
                        + " p.order_id = o.id and p.state = 'PAID') <> case when o.paid_at is null then 0 else o.total_fen end");
        EVERYWHERE.put(
                "an order that is over holds nothing",
                "select o.number from sales_order o where o.state in ('CANCELLED', 'EXPIRED') and exists (select from reservation r where"
                        + " r.cause_id = o.id and r.state in ('HELD', 'CONFIRMED'))");
        EVERYWHERE.put(
                "an order's total is the sum of its lines and freight",
                "select o.number from sales_order o where o.total_fen <> o.freight_fen + (select coalesce(sum(l.total_fen), 0) from order_line l"
                        + " where l.order_id = o.id)");
    }

    private Books() {}

    static List<String> wrong(List<Buyer.Bought> bought) {
        var wrong = new ArrayList<String>();
        EVERYWHERE.forEach((what, sql) -> {
            var rows = OwnerSql.rows(sql);
            if (!rows.isEmpty()) {
                wrong.add(what + ": " + rows.size() + " rows, such as " + rows.getFirst());
            }
        });
        for (Buyer.Bought one : bought) {
            var orders = OwnerSql.rows("select number, state from sales_order where idempotency_key = ?", one.key());
            if (orders.size() != 1
                    || !orders.getFirst().get("number").equals(one.number())
                    || !orders.getFirst().get("state").equals(one.paid() ? "PAID" : "EXPIRED")) {
                wrong.add(one + " is kept as " + orders);
            }
        }
        return wrong;
    }

    /** The holds of orders that nobody pays run out now. */
    static void runOut(List<Buyer.Bought> bought) {
        String numbers = bought.stream()
                .filter(one -> !one.paid())
                .map(one -> "'" + one.number() + "'")
                .collect(Collectors.joining(","));
        OwnerSql.update(
                "update reservation set expires_at = now() - interval '10 minutes' where state = 'HELD' and cause_id in"
                        + " (select id from sales_order where number in (" + numbers + "))");
        OwnerSql.update(
                "update sales_order set held_until = now() - interval '10 minutes' where state = 'HELD' and number in ("
                        + numbers + ")");
    }

    /** Orders whose money or end has not been noted yet. */
    static long pending(List<Buyer.Bought> bought) {
        return bought.stream()
                .filter(one -> OwnerSql.number(
                                "select count(*) from sales_order where number = ? and state = ?",
                                one.number(),
                                one.paid() ? "PAID" : "EXPIRED")
                        == 0)
                .count();
    }
}
