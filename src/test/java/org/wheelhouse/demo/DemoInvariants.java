package org.wheelhouse.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.testing.OwnerSql;

/**
 * What must hold of the demo chain's rows whatever made or changed them since: each check is a query for the rows that break it. Rows
 * of other chains in the same database (tests make some) are left out: {@code {sites}} stands for the demo chain's outlets and hubs.
 */
public final class DemoInvariants {

    private static final String SITES = "(select o.id from outlet o join region r on r.id = o.region_id where r.code in"
            + " ('east', 'southeast', 'south', 'central', 'north', 'northeast', 'southwest', 'northwest'))";
    private static final String DAY = "(%s at time zone 'Asia/Shanghai')";
    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    /** The checks of stock that hold whatever is ordered meanwhile. */
    public static final List<String> STOCK =
            List.of("on hand is the sum of the movements", "reserved is the sum of open reservations");

    private DemoInvariants() {}

    static {
        stock();
        money();
        states();
        workshops();
        fit();
    }

    private static void stock() {
        CHECKS.put(
                STOCK.get(0),
                "select s.outlet_id, s.sku_id from stock s full join (select outlet_id, sku_id,"
                        + " sum(quantity) as moved from stock_movement where outlet_id in {sites} group by 1, 2) m using (outlet_id, sku_id)"
                        + " where coalesce(s.outlet_id, m.outlet_id) in {sites} and coalesce(s.on_hand, 0) <> coalesce(m.moved, 0)");
        CHECKS.put(
                STOCK.get(1),
                "select s.outlet_id, s.sku_id from stock s full join (select outlet_id, sku_id,"
                        + " sum(quantity) as claimed from reservation where state in ('HELD', 'CONFIRMED') group by 1, 2) r using (outlet_id, sku_id)"
                        + " where coalesce(s.outlet_id, r.outlet_id) in {sites} and coalesce(s.reserved, 0) <> coalesce(r.claimed, 0)");
        CHECKS.put(
                "stock was never negative",
                "select * from (select outlet_id, sku_id, at, sum(quantity) over (partition by outlet_id, sku_id"
                        + " order by at, quantity desc, id) as left_over from stock_movement where outlet_id in {sites}) m where left_over < 0");
        CHECKS.put(
                "what is expected is on its way",
                "select e.id from expected_receipt e join transfer t on t.id = e.cause_id"
                        + " where e.outlet_id in {sites} and (e.state = 'EXPECTED') <> (t.state in ('REQUESTED', 'PICKED', 'SHIPPED'))");
        CHECKS.put(
                "a transfer takes out what it brings in",
                "select t.id from transfer t where t.outlet_id in {sites} and t.state = 'RECEIVED'"
                        + " and (select -sum(quantity) from stock_movement m where m.cause_id = t.id and m.kind = 'TRANSFER_OUT')"
                        + " <> (select sum(quantity) from stock_movement m where m.cause_id = t.id and m.kind = 'TRANSFER_IN')");
    }

    private static void money() {
        CHECKS.put(
                "an order's total is the sum of its lines and freight",
                "select o.id from sales_order o where o.outlet_id in {sites} and"
                        + " o.total_fen <> o.freight_fen + (select coalesce(sum(total_fen), 0) from order_line l where l.order_id = o.id)");
        CHECKS.put(
                "goods and services add up apart",
                "select o.id from sales_order o where o.outlet_id in {sites} and not exists"
                        + " (select from order_line l where l.order_id = o.id having o.goods_fen = coalesce(sum(total_fen) filter (where sku_id is not null), 0)"
                        + " and o.services_fen = coalesce(sum(total_fen) filter (where service_id is not null), 0))");
        CHECKS.put(
                "paid orders are paid in full, others not at all",
                "select o.id from sales_order o where o.outlet_id in {sites} and o.total_fen > 0"
                        + " and (select coalesce(sum(amount_fen), 0) from payment p where p.order_id = o.id and p.state = 'PAID')"
                        + " <> case when o.paid_at is null then 0 else o.total_fen end");
        CHECKS.put(
                "cancelled orders have their money back",
                "select o.id from sales_order o where o.outlet_id in {sites} and o.total_fen > 0"
                        + " and o.state = 'CANCELLED' and o.paid_at is not null"
                        + " and (select coalesce(sum(amount_fen), 0) from refund f where f.order_id = o.id) <> o.total_fen");
    }

    private static void states() {
        CHECKS.put(
                "an order is done when its fulfilments are",
                "select o.id from sales_order o where o.outlet_id in {sites} and (o.state = 'DONE') <>"
                        + " (not exists (select from fulfilment f where f.order_id = o.id and f.state not in ('FITTED', 'DELIVERED')))");
        CHECKS.put(
                "an order waits while nothing has begun",
                "select o.id from sales_order o where o.outlet_id in {sites} and o.state = 'PAID' and"
                        + " exists (select from fulfilment f where f.order_id = o.id and f.state not in ('RELEASED', 'WAITING', 'READY'))");
        CHECKS.put(
                "what is fitted has its job card",
                "select f.id from fulfilment f where f.outlet_id in {sites} and f.state = 'FITTED' and not exists"
                        + " (select from job_card j where j.booking_id = f.booking_id and j.state = 'DONE')");
        CHECKS.put(
                "what is shipped has its parcel",
                "select f.id from fulfilment f where f.outlet_id in {sites} and f.state in ('SHIPPED', 'DELIVERED')"
                        + " and not exists (select from shipment s where s.fulfilment_id = f.id)");
        CHECKS.put(
                "nothing has happened in the future",
                "select id from sales_order where outlet_id in {sites} and (placed_at > now() or paid_at > now()"
                        + " or closed_at > now()) union all select id from stock_movement where outlet_id in {sites} and at > now()"
                        + " union all select id from order_event where outlet_id in {sites} and at > now()"
                        + " union all select id from job_card where outlet_id in {sites} and (started_at > now() or finished_at > now())");
        CHECKS.put(
                "a customer is known where they bought",
                "select f.id from fulfilment f where f.outlet_id in {sites} and not exists"
                        + " (select from customer_outlet c where c.customer_id = f.customer_id and c.outlet_id = f.outlet_id)");
    }

    private static void workshops() {
        for (String what : List.of("bay", "technician")) {
            CHECKS.put(
                    "no " + what + " is taken twice",
                    "select a.id from %1$s_use a join %1$s_use b on b.%1$s_id = a.%1$s_id and b.id > a.id"
                                    .formatted(what)
                            + " and a.during && b.during where a.active and b.active and a.outlet_id in {sites}");
        }
        CHECKS.put(
                "work is done in opening hours",
                "select u.id from bay_use u left join special_day d on d.outlet_id = u.outlet_id and d.day ="
                        + " cast(%1$s as date) where u.outlet_id in {sites} and u.active and not case when d.day is not null then d.opens is not null"
                                .formatted(DAY.formatted("lower(u.during)"))
                        + " and cast(%1$s as time) >= d.opens and cast(%2$s as time) <= d.closes else exists (select from opening_hours h"
                                .formatted(DAY.formatted("lower(u.during)"), DAY.formatted("upper(u.during)"))
                        + " where h.outlet_id = u.outlet_id and h.weekday = extract(isodow from %1$s) and cast(%1$s as time) >= h.opens"
                                .formatted(DAY.formatted("lower(u.during)"))
                        + " and cast(%1$s as time) <= h.closes) end".formatted(DAY.formatted("upper(u.during)")));
        CHECKS.put(
                "technicians work in their shifts",
                "select u.id from technician_use u where u.outlet_id in {sites} and u.active and not exists"
                        + " (select from technician_shift s where s.technician_id = u.technician_id and s.weekday = extract(isodow from %1$s)"
                                .formatted(DAY.formatted("lower(u.during)"))
                        + " and cast(%1$s as time) >= s.starts and cast(%2$s as time) <= s.ends)"
                                .formatted(DAY.formatted("lower(u.during)"), DAY.formatted("upper(u.during)")));
        CHECKS.put(
                "a car that has come has its job card",
                "select b.id from booking b where b.outlet_id in {sites} and b.state in ('ARRIVED', 'IN_WORK', 'DONE')"
                        + " and not exists (select from job_card j where j.booking_id = b.id)");
        CHECKS.put(
                "a car is at one place at a time",
                "select b.id from booking b join booking o on o.car_id = b.car_id and o.id <> b.id and o.state in ('ARRIVED', 'IN_WORK', 'DONE')"
                        + " and tstzrange(o.starts_at, o.ends_at) && tstzrange(b.starts_at, b.ends_at)"
                        + " where b.outlet_id in {sites} and b.state in ('ARRIVED', 'IN_WORK', 'DONE')");
        CHECKS.put(
                "nobody works on leave",
                "select u.id from technician_use u join technician_leave l on l.technician_id = u.technician_id"
                        + " and l.during && u.during where u.outlet_id in {sites} and u.active");
        CHECKS.put(
                "each service has its bay and a skilled technician",
                "select s.id from booking_service s join service v on v.id = s.service_id"
                        + " join booking b on b.id = s.booking_id where s.outlet_id in {sites} and b.state not in ('CANCELLED', 'EXPIRED') and not (exists"
                        + " (select from bay_use u join bay y on y.id = u.bay_id where u.booking_id = b.id and y.bay_type = v.bay_type) and exists"
                        + " (select from technician_use u join technician_skill k on k.technician_id = u.technician_id where u.booking_id = b.id"
                        + " and k.skill_id = v.skill_id and (k.valid_until is null or k.valid_until >= cast("
                        + DAY.formatted("b.starts_at") + " as date))))");
    }

    private static void fit() {
        CHECKS.put(
                "what is installed fits the car",
                "select l.id from order_line l join sku k on k.id = l.sku_id join product p on p.id = k.product_id"
                        + " join sales_order o on o.id = l.order_id join fulfilment f on f.id = l.fulfilment_id join vehicle_trim t on t.id = o.trim_id"
                        + " join vehicle_series s on s.id = t.series_id where l.outlet_id in {sites} and f.kind = 'INSTALL' and p.fitment_mode = 'vehicle'"
                        + " and not exists (select from fitment m where m.product_id = p.id and coalesce(m.sku_id, k.id) = k.id and m.make_id = s.make_id"
                        + " and coalesce(m.series_id, s.id) = s.id and coalesce(m.trim_id, t.id) = t.id"
                        + " and t.model_year between coalesce(m.year_from, t.model_year) and coalesce(m.year_to, t.model_year)"
                        + " and position(coalesce(m.trim_contains, '') in t.name) > 0 and (m.question_id is null or exists (select from car_answer a"
                        + " where a.car_id = o.car_id and a.question_id = m.question_id and a.answer_code = m.answer_code)))");
    }

    /** The checks that fail, each with how many rows break it and one of them. */
    static List<String> broken() {
        return broken(CHECKS.keySet());
    }

    /** Those of the named checks that fail. */
    public static List<String> broken(Collection<String> checks) {
        var broken = new ArrayList<String>();
        checks.forEach(name -> {
            String query = CHECKS.get(name);
            var rows = OwnerSql.rows(query.replace("{sites}", SITES));
            if (!rows.isEmpty()) {
                broken.add(name + ": " + rows.size() + " rows, such as " + rows.getFirst());
            }
        });
        return broken;
    }

    /** What a person who looks at the demo chain today would miss; empty when nothing. */
    static List<String> missing() {
        var missing = new ArrayList<String>();
        for (String table : List.of(
                "stock",
                "stock_movement",
                "reservation",
                "transfer",
                "booking",
                "job_card",
                "sales_order",
                "fulfilment",
                "payment",
                "shipment",
                "customer_outlet",
                "technician_skill",
                "opening_hours")) {
            missing(
                    missing,
                    "a region without rows of " + table,
                    "select r.code from region r where r.id in (select region_id from outlet where id in"
                            + " {sites}) and not exists (select from " + table + " t where t.region_id = r.id)");
        }
        // the day when the chain was loaded, which is yesterday for a test that runs over midnight
        missing(
                missing,
                "an open outlet without bookings today",
                "select o.code from outlet o where o.id in {sites} and o.kind = 'OUTLET' and not exists"
                        + " (select from (values (cast(" + DAY.formatted("now()") + " as date)), (cast("
                        + DAY.formatted("(now() - interval '1 hour')")
                        + " as date))) v (day) where not coalesce((select d.opens is not null from special_day d where d.outlet_id = o.id and d.day = v.day),"
                        + " exists (select from opening_hours h where h.outlet_id = o.id and h.weekday = extract(isodow from v.day)))"
                        + " or (select count(*) from booking b where b.outlet_id = o.id and cast("
                        + DAY.formatted("b.starts_at") + " as date) = v.day) >= 3)");
        missing(
                missing,
                "an outlet without bookings to come",
                "select o.code from outlet o where o.id in {sites} and o.kind = 'OUTLET' and (select"
                        + " count(*) from booking b where b.outlet_id = o.id and b.starts_at > now() and b.state = 'CONFIRMED') < 5");
        return missing;
    }

    private static void missing(List<String> missing, String what, String query) {
        OwnerSql.rows(query.replace("{sites}", SITES)).forEach(row -> missing.add(what + ": " + row.values()));
    }

    /** Rows by table, for a report. */
    static Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        History.TABLES.forEach(table -> counts.put(table, OwnerSql.number("select count(*) from " + table)));
        return counts;
    }
}
