package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.db.Today;

/** What is on its way to sites, whoever sent it. */
@ApplicationScoped
@Transactional
public class ExpectedReceipts {

    @Inject
    private Sql sql;

    /**
     * Announces goods.
     *
     * @param from the site that sends them, or null when they come from outside
     * @param order the order that waits for them, or null
     * @param customer whose it is, or null
     */
    public void expect(
            SiteRef site,
            SiteRef from,
            List<SkuQuantity> goods,
            LocalDate dueOn,
            String causeKind,
            UUID causeId,
            UUID order,
            UUID customer) {
        for (SkuQuantity line : goods) {
            sql.update(
                    "insert into expected_receipt (id, outlet_id, region_id, franchisee_id, from_outlet_id, customer_id, sku_id, quantity, state, due_on, cause_kind,"
                            + " cause_id, reserved_for) values (?1, ?2, ?3, ?4, cast(?12 as bigint), cast(?5 as uuid), ?6, ?7, 'EXPECTED', cast(?8 as date), ?9, ?10,"
                            + " cast(?11 as uuid))",
                    Ids.next(),
                    site.outletId(),
                    site.regionId(),
                    site.franchiseeId(),
                    customer == null ? null : customer.toString(),
                    line.skuId(),
                    line.quantity(),
                    dueOn.toString(),
                    causeKind,
                    causeId,
                    order == null ? null : order.toString(),
                    from == null ? null : Long.toString(from.outletId()));
        }
    }

    /** The cause delivered so many of a SKU: its announcement is closed, whether all came or not. */
    void close(UUID causeId, long skuId, int received) {
        sql.update(
                "update expected_receipt set received = ?3, state = 'RECEIVED', version = version + 1 where cause_id = ?1 and sku_id = ?2"
                        + " and state = 'EXPECTED'",
                causeId,
                skuId,
                received);
    }

    /** The order that the cause's goods are for, as long as it waits for them. */
    Optional<UUID> waitingOrder(UUID causeId) {
        return sql.first(
                "select reserved_for from expected_receipt where cause_id = ?1 and state = 'EXPECTED' and reserved_for is not null",
                row -> row.uuid(0),
                causeId);
    }

    /** Nobody waits for these goods any more: they may be promised to the next who wants them. */
    void setFree(UUID causeId) {
        sql.update(
                "update expected_receipt set reserved_for = null, version = version + 1 where cause_id = ?1 and state = 'EXPECTED'",
                causeId);
    }

    void cancel(UUID causeId) {
        sql.update(
                "update expected_receipt set state = 'CANCELLED', version = version + 1 where cause_id = ?1 and state = 'EXPECTED'",
                causeId);
    }

    /** The cause is late or early. */
    public void postpone(UUID causeId, LocalDate dueOn) {
        sql.update(
                "update expected_receipt set due_on = cast(?2 as date), version = version + 1 where cause_id = ?1 and state = 'EXPECTED'",
                causeId,
                dueOn.toString());
    }

    /**
     * The first day on which all goods that an order waits for can be there, whatever day they were wanted for; empty when it waits for
     * none. A transfer that has not left can leave today.
     */
    public Optional<LocalDate> readyOn(UUID orderId) {
        String arrives =
                "case when t.id is null then e.due_on when t.state = 'SHIPPED' then cast(t.shipped_at at time zone f.time_zone as date) + t.travel_days"
                        + " else " + Today.at("f") + " + t.travel_days end";
        return sql.first(
                        "select max(greatest(" + arrives + ", " + Today.at("o")
                                + ")) from expected_receipt e join outlet o on o.id = e.outlet_id"
                                + " left join transfer t on t.id = e.cause_id left join outlet f on f.id = t.from_outlet_id"
                                + " where e.reserved_for = ?1 and e.state = 'EXPECTED'",
                        row -> Optional.ofNullable(row.date(0)),
                        orderId)
                .flatMap(day -> day);
    }

    /** What a site still expects, the earliest first. */
    public List<ExpectedReceipt> open(long outletId) {
        return sql.list(
                "select e.id, e.outlet_id, e.sku_id, p.name_zh, p.name_en, e.quantity, e.received, e.due_on, e.cause_kind, e.cause_id, e.reserved_for"
                        + " from expected_receipt e join sku k on k.id = e.sku_id join product p on p.id = k.product_id"
                        + " where e.outlet_id = ?1 and e.state = 'EXPECTED' order by e.due_on, e.id",
                row -> new ExpectedReceipt(
                        row.uuid(0),
                        row.number(1),
                        row.number(2),
                        row.text(3),
                        row.text(4),
                        row.integer(5),
                        row.integer(6),
                        row.date(7),
                        row.text(8),
                        row.uuid(9),
                        row.uuid(10)),
                outletId);
    }
}
