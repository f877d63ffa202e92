package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.scope.InScope;

/** What customers see of their orders and appointments; in the customer's scope, so that nobody sees another's. */
@ApplicationScoped
@Transactional
public class CustomerOrders {

    private static final int LIST_LENGTH = 100;

    /** What an English reader's car is called by: what is written into orders and bookings is Chinese. */
    private static final String CAR =
            "coalesce(tm.name_en, tm.name_zh), coalesce(ts.name_en, ts.name_zh), tt.model_year, tt.name";

    private static final String WITH_CAR = " left join vehicle_trim tt on tt.id = %s.trim_id"
            + " left join vehicle_series ts on ts.id = tt.series_id left join vehicle_make tm on tm.id = ts.make_id";

    @Inject
    private Sql sql;

    @Inject
    private InScope inScope;

    /** Whose order a number is; for those who hold a sealed link to it. */
    public Optional<UUID> customerOf(String number) {
        return inScope.call(
                Scope.job("order-link"),
                () -> sql.first("select customer_id from sales_order where number = ?1", row -> row.uuid(0), number));
    }

    /** One order, read as its customer. @throws NotFoundException when there is none, or it is another's */
    public OrderDetails asCustomer(UUID customer, String number) {
        return inScope.call(Scope.customer(customer), () -> details("number", number));
    }

    /** One order by its id, in the bound customer's scope. */
    public OrderDetails get(UUID id) {
        return details("id", id);
    }

    private OrderDetails details(String column, Object value) {
        return sql.first(
                        "select o.id, number, state, contact_name, contact_phone, vehicle, plate, goods_fen, services_fen, freight_fen, total_fen, placed_at,"
                                + " held_until, paid_at, closed_at, close_reason, (select coalesce(sum(amount_fen), 0) from refund r where r.order_id = o.id and r.state = 'DONE'), "
                                + CAR
                                + " from sales_order o" + WITH_CAR.formatted("o") + " where o." + column + " = ?1",
                        row -> new OrderDetails(
                                row.uuid(0),
                                row.text(1),
                                OrderState.valueOf(row.text(2)),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                carEn(row, 17),
                                row.text(6),
                                row.money(7),
                                row.money(8),
                                row.money(9),
                                row.money(10),
                                row.instant(11),
                                row.instant(12),
                                row.instant(13),
                                row.instant(14),
                                row.text(15),
                                row.money(16),
                                parts(row.uuid(0)),
                                lines(row.uuid(0)),
                                events(row.uuid(0))),
                        value)
                .orElseThrow(() -> new NotFoundException("order " + value));
    }

    private List<OrderDetails.Part> parts(UUID order) {
        return sql.list(
                "select f.id, f.kind, f.state, f.promised_on, f.install_code, f.booking_id, b.starts_at, b.ends_at, b.state, f.recipient, f.phone,"
                        + " (select string_agg(d.name_zh, '' order by d.level) from division d where d.name_zh not in ('市辖区', '县') and d.code in (left(f.county_code, 2), left(f.county_code, 4), f.county_code)) || f.street,"
                        + " o.id, o.code, o.name_zh, o.name_en, o.city_zh || coalesce(o.district_zh, '') || o.address_zh,"
                        + " concat_ws(', ', o.address_en, o.district_en, o.city_en), o.phone, o.latitude, o.longitude, fr.company_owned, c.name_zh, c.name_en, s.waybill, o.time_zone"
                        + " from fulfilment f join outlet o on o.id = f.outlet_id join franchisee fr on fr.id = o.franchisee_id left join booking b on b.id = f.booking_id"
                        + " left join lateral (select carrier_id, waybill from shipment s where s.fulfilment_id = f.id order by created_at desc limit 1) s on true"
                        + " left join carrier c on c.id = s.carrier_id where f.order_id = ?1 order by f.number",
                row -> new OrderDetails.Part(
                        row.uuid(0),
                        row.text(1),
                        FulfilmentState.valueOf(row.text(2)),
                        row.date(3),
                        row.text(4),
                        row.uuid(5),
                        row.instant(6),
                        row.instant(7),
                        row.text(8),
                        row.text(9),
                        row.text(10),
                        row.text(11),
                        outlet(row),
                        row.text(22),
                        row.text(23),
                        row.text(24)),
                order);
    }

    private static OrderDetails.Outlet outlet(Row row) {
        return new OrderDetails.Outlet(
                row.number(12),
                row.text(13),
                row.text(14),
                row.text(15),
                row.text(16),
                row.text(17),
                row.text(18),
                row.decimal(19).doubleValue(),
                row.decimal(20).doubleValue(),
                row.flag(21),
                ZoneId.of(row.text(25)));
    }

    private List<OrderDetails.Line> lines(UUID order) {
        return sql.list(
                "select l.fulfilment_id, l.sku_id is not null, l.name_zh, l.name_en, l.quantity, l.unit_fen, l.total_fen, coalesce(c.drawing, 'service'),"
                        + " coalesce(k.tint, c.tint), case when v.active then '/s/' || v.code when k.active and p.state = 'ACTIVE' then '/p/' || p.code end"
                        + " from order_line l left join sku k on k.id = l.sku_id left join product p on p.id = k.product_id"
                        + " left join category c on c.id = p.category_id left join service v on v.id = l.service_id where l.order_id = ?1 order by l.position",
                row -> new OrderDetails.Line(
                        row.uuid(0),
                        row.flag(1),
                        row.text(2),
                        row.text(3),
                        row.integer(4),
                        row.money(5),
                        row.money(6),
                        row.text(7),
                        row.text(8),
                        row.text(9)),
                order);
    }

    private List<OrderDetails.Event> events(UUID order) {
        return sql.list(
                "select kind, arguments, at from order_event where order_id = ?1 order by at, id",
                row -> new OrderDetails.Event(row.text(0), strings(row.text(1)), row.instant(2)),
                order);
    }

    private static List<String> strings(String json) {
        return List.of(Json.read(json, String[].class));
    }

    /** The bound customer's orders, the latest first. */
    public List<OrderRow> list() {
        return list(null, "", LIST_LENGTH);
    }

    /**
     * The bound customer's orders that follow another one, the latest first.
     *
     * @param before when that one was placed, and its number; null begins with the latest
     */
    public List<OrderRow> list(Instant before, String number, int most) {
        return sql.list(
                "select o.id, o.number, o.state, o.placed_at, o.total_fen, l.pieces, l.name_zh, l.name_en, coalesce(c.drawing, 'service'), coalesce(k.tint, c.tint),"
                        + " b.starts_at, s.name_zh, s.name_en, coalesce(s.time_zone, (select w.time_zone from outlet w where w.id = o.outlet_id)) from sales_order o join lateral (select count(*) over () as pieces, name_zh, name_en, sku_id from order_line l"
                        + " where l.order_id = o.id order by position limit 1) l on true left join sku k on k.id = l.sku_id left join product p on p.id = k.product_id"
                        + " left join category c on c.id = p.category_id left join lateral (select outlet_id, starts_at from booking b where b.order_id = o.id"
                        + " order by created_at desc limit 1) b on true left join outlet s on s.id = b.outlet_id"
                        + " where cast(?1 as timestamptz) is null or (o.placed_at, o.number) < (cast(?1 as timestamptz), ?2)"
                        + " order by o.placed_at desc, o.number desc limit "
                        + most,
                row -> new OrderRow(
                        row.uuid(0),
                        row.text(1),
                        OrderState.valueOf(row.text(2)),
                        row.instant(3),
                        row.money(4),
                        row.integer(5),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.instant(10),
                        row.text(11),
                        row.text(12),
                        ZoneId.of(row.text(13))),
                before == null ? null : before.toString(),
                number);
    }

    /** The bound customer's appointments: those to come first, the nearest on top. */
    public List<BookingRow> bookings() {
        return bookings(
                "order by (b.state in ('HELD', 'CONFIRMED', 'ARRIVED', 'IN_WORK')) desc, abs(extract(epoch from b.starts_at - now())), b.id",
                LIST_LENGTH);
    }

    /**
     * The bound customer's appointments that lie before another one, the latest first.
     *
     * @param before when that one begins, and its id; null begins with the latest
     */
    public List<BookingRow> bookings(Instant before, UUID id, int most) {
        return before == null
                ? bookings("order by b.starts_at desc, b.id desc", most)
                : bookings(
                        "and (b.starts_at, b.id) < (cast(?1 as timestamptz), ?2) order by b.starts_at desc, b.id desc",
                        most,
                        before.toString(),
                        id);
    }

    /** @param rest of the statement, in our own words; its parameters follow */
    private List<BookingRow> bookings(String rest, int most, Object... parameters) {
        return sql.list(
                "select b.id, b.order_id, o.number, b.state, b.starts_at, b.ends_at, s.name_zh, s.name_en, s.city_zh || coalesce(s.district_zh, '') || s.address_zh,"
                        + " concat_ws(', ', s.address_en, s.district_en, s.city_en), b.vehicle, f.install_code, s.id, s.time_zone, coalesce(f.state in ('WAITING', 'READY'), false), o.total_fen,"
                        + " o.state = 'PAID', exists (select from fulfilment p where p.order_id = o.id and p.kind = 'SHIP'), o.state in ('HELD', 'PAID')"
                        + " and b.state not in ('ARRIVED', 'IN_WORK', 'DONE') and not exists (select from fulfilment p where p.order_id = o.id"
                        + " and p.state in ('PICKED', 'PACKED', 'SHIPPED', 'DELIVERED', 'FITTED')), " + CAR
                        + " from booking b" + WITH_CAR.formatted("b") + " join outlet s on s.id = b.outlet_id"
                        + " left join sales_order o on o.id = b.order_id left join fulfilment f on f.booking_id = b.id where b.state <> 'EXPIRED' "
                        + rest + " limit " + most,
                row -> new BookingRow(
                        row.uuid(0),
                        row.uuid(1),
                        row.text(2),
                        row.text(3),
                        row.instant(4),
                        row.instant(5),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.text(10),
                        carEn(row, 19),
                        row.text(11),
                        row.number(12),
                        ZoneId.of(row.text(13)),
                        row.flag(14),
                        row.has(15) ? row.money(15) : Money.ZERO,
                        row.has(16) && row.flag(16),
                        row.flag(17),
                        row.has(18) && row.flag(18)),
                parameters);
    }

    private static String carEn(Row row, int from) {
        return row.has(from)
                ? TrimRow.labelEn(row.text(from), row.text(from + 1), row.integer(from + 2), row.text(from + 3))
                : null;
    }

    /** One of the bound customer's appointments. */
    public BookingRow booking(UUID id) {
        return bookings("and b.id = ?1", 1, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("booking " + id));
    }
}
