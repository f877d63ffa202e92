package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.payments.RefundPayment;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SkuQuantity;

/** The rows of orders, their fulfilments and events. */
@ApplicationScoped
@Transactional
public class Orders {

    @Inject
    private Sql sql;

    /** A fulfilment as the order's rules need it. */
    record Part(UUID id, String kind, FulfilmentState state, UUID bookingId, SiteRef site) {}

    /** With the row locked until the transaction ends; every change of an order begins with this. */
    Order lock(UUID id) {
        return sql.first(
                        "select id, number, outlet_id, region_id, franchisee_id, customer_id, total_fen, state, held_until, language, contact_phone, paid_at"
                                + " from sales_order where id = ?1 for update",
                        Orders::read,
                        id)
                .orElseThrow(() -> new NotFoundException("order " + id));
    }

    private static Order read(Row row) {
        return new Order(
                row.uuid(0),
                row.text(1),
                new SiteRef(row.number(2), row.number(3), row.number(4)),
                row.uuid(5),
                row.money(6),
                OrderState.valueOf(row.text(7)),
                row.instant(8),
                row.text(9),
                row.text(10),
                row.instant(11));
    }

    void save(Order order) {
        sql.update(
                "update sales_order set state = ?2, paid_at = cast(?3 as timestamptz), closed_at = cast(?4 as timestamptz),"
                        + " close_reason = cast(?5 as text), version = version + 1 where id = ?1",
                order.id(),
                order.state().name(),
                text(order.paidAt()),
                text(order.closedAt()),
                order.closeReason());
    }

    List<Part> parts(UUID orderId) {
        return sql.list(
                "select id, kind, state, booking_id, outlet_id, region_id, franchisee_id from fulfilment where order_id = ?1 order by number for update",
                row -> new Part(
                        row.uuid(0),
                        row.text(1),
                        FulfilmentState.valueOf(row.text(2)),
                        row.uuid(3),
                        new SiteRef(row.number(4), row.number(5), row.number(6))),
                orderId);
    }

    /** Moves a fulfilment on, if its life allows it. @return whether it did */
    boolean move(Part part, FulfilmentState next) {
        if (!part.state().mayBecome(next)) {
            return false;
        }
        write(part, next);
        return true;
    }

    /** The money is there: a fulfilment that was held, or given up because nobody had paid, is to be done. */
    void settle(Part part, FulfilmentState next) {
        if (!part.state().mayBeSettledAs(next)) {
            throw new IllegalStateException(part + " cannot be settled as " + next);
        }
        write(part, next);
    }

    private void write(Part part, FulfilmentState next) {
        sql.update(
                "update fulfilment set state = ?2, version = version + 1, released_at = case when ?2 in ('RELEASED', 'WAITING', 'READY') and released_at is null"
                        + " then now() else released_at end, finished_at = case when ?2 in ('DELIVERED', 'FITTED', 'CANCELLED') then now() end where id = ?1",
                part.id(),
                next.name());
    }

    /** Another day for the installation. */
    void promise(UUID bookingId, LocalDate day) {
        sql.update(
                "update fulfilment set promised_on = cast(?2 as date), version = version + 1 where booking_id = ?1",
                bookingId,
                day.toString());
    }

    /** The goods of a fulfilment. */
    List<SkuQuantity> goodsOf(Part part) {
        return sql.list(
                "select sku_id, sum(quantity) from order_line where fulfilment_id = ?1 and sku_id is not null group by sku_id order by sku_id",
                row -> new SkuQuantity(row.number(0), row.integer(1)),
                part.id());
    }

    LocalDate promisedOn(Part part) {
        return sql.first("select promised_on from fulfilment where id = ?1", row -> row.date(0), part.id())
                .orElseThrow();
    }

    /** In which an order's days are counted and its times told. */
    ZoneId zoneOf(Order order) {
        return sql.first(
                        "select time_zone from outlet where id = ?1",
                        row -> ZoneId.of(row.text(0)),
                        order.site().outletId())
                .orElseThrow();
    }

    /** The hub behind an order. */
    SiteRef hubOf(UUID orderId) {
        return sql.first(
                        "select h.id, h.region_id, h.franchisee_id from sales_order o join outlet h on h.region_id = o.region_id and h.kind = 'HUB'"
                                + " where o.id = ?1",
                        row -> new SiteRef(row.number(0), row.number(1), row.number(2)),
                        orderId)
                .orElseThrow();
    }

    /** A payment that came in and has not been asked back. */
    record Paid(UUID paymentId, Money amount) {}

    Optional<Paid> paymentOf(UUID orderId) {
        return sql.first(
                "select id, amount_fen from payment where order_id = ?1 and state = 'PAID'"
                        + " and not exists (select from refund r where r.payment_id = payment.id and r.reason <> ?2)",
                row -> new Paid(row.uuid(0), row.money(1)),
                orderId,
                RefundPayment.WRONG_AMOUNT);
    }

    /** The customer has bought at the order's outlet, which knows them from now on. */
    void traded(Order order) {
        sql.update(
                "insert into customer_outlet (customer_id, outlet_id, region_id, franchisee_id) values (?1, ?2, ?3, ?4) on conflict do nothing",
                order.customer(),
                order.site().outletId(),
                order.site().regionId(),
                order.site().franchiseeId());
    }

    /** Adds to the order's timeline. */
    void happened(Order order, String kind, Object... arguments) {
        sql.update(
                "insert into order_event (id, order_id, outlet_id, region_id, franchisee_id, customer_id, kind, arguments, actor)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as jsonb), ?9)",
                Ids.next(),
                order.id(),
                order.site().outletId(),
                order.site().regionId(),
                order.site().franchiseeId(),
                order.customer(),
                kind,
                Json.write(
                        java.util.Arrays.stream(arguments).map(String::valueOf).toList()),
                CurrentScope.get().actor());
    }

    Optional<UUID> orderOfFulfilment(UUID fulfilmentId) {
        return sql.first("select order_id from fulfilment where id = ?1", row -> row.uuid(0), fulfilmentId);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
