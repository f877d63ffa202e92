package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.db.Today;
import org.wheelhouse.platform.scope.CurrentScope;

/** What the caller's site waits for and what it is to send to other sites: a line each, the earliest first. */
@ApplicationScoped
@Transactional
public class Deliveries {

    /**
     * A transfer in one line.
     *
     * @param siteZh the other site
     * @param dueOn when it must be here; of what goes out: when it has to leave
     * @param goodsZh the first of the goods
     * @param kinds how many different goods
     * @param late it should have been here, or left, before today
     */
    public record Delivery(
            UUID transfer,
            String number,
            TransferState state,
            String siteZh,
            String siteEn,
            LocalDate dueOn,
            String goodsZh,
            String goodsEn,
            int kinds,
            int pieces,
            boolean forOrder,
            boolean late,
            boolean dueToday)
            implements Serializable {

        /** It has to leave today, or should have before. */
        public boolean leavesToday() {
            return late || dueToday;
        }
    }

    /** Sender and receiver. */
    public record Ends(String fromZh, String fromEn, String toZh, String toEn) {}

    /** Of the other site (%1$s), by a day of the transfer (%2$s), as seen from the own site (%3$s). */
    private static final String SELECT =
            "select t.id, t.number, t.state, s.name_zh, s.name_en, t.%2$s, l.zh, l.en, l.kinds, l.pieces, t.order_id is not null,"
                    + " t.%2$s < " + Today.at("me") + ", t.%2$s = " + Today.at("me")
                    + " from transfer t join outlet s on s.id = t.%1$s join outlet me on me.id = t.%3$s"
                    + " left join lateral (select min(p.name_zh) as zh, min(coalesce(p.name_en, p.name_zh)) as en, count(*) as kinds, sum(n.quantity) as pieces"
                    + "   from transfer_line n join sku k on k.id = n.sku_id join product p on p.id = k.product_id where n.transfer_id = t.id) l on true ";

    @Inject
    private Sql sql;

    /** What comes to the caller's site. */
    public List<Delivery> incoming() {
        return sql.list(
                SELECT.formatted("from_outlet_id", "due_on", "outlet_id")
                        + "where t.outlet_id = ?1 and t.state in ('REQUESTED', 'PICKED', 'SHIPPED')"
                        + " order by t.due_on, t.state desc, t.number",
                Deliveries::read,
                CurrentScope.get().outlet());
    }

    /** What the caller's site is to pick and to ship to others. */
    public List<Delivery> outgoing() {
        return sql.list(
                SELECT.formatted("outlet_id", "ship_by", "from_outlet_id")
                        + "where t.from_outlet_id = ?1 and t.state in ('REQUESTED', 'PICKED')"
                        + " order by t.ship_by, t.number",
                Deliveries::read,
                CurrentScope.get().outlet());
    }

    /** The transfer to the caller's site that a scanned code means, on its way or received: its number or the parcel's waybill. */
    public Optional<UUID> byCode(String code) {
        return sql.first(
                "select t.id from transfer t where t.outlet_id = ?1 and t.state in ('SHIPPED', 'RECEIVED') and (t.number = ?2"
                        + " or exists (select from shipment s where s.transfer_id = t.id and s.waybill = ?2))",
                r -> r.uuid(0),
                CurrentScope.get().outlet(),
                code == null ? "" : code.strip().toUpperCase(java.util.Locale.ROOT));
    }

    /** The names of both ends of a transfer. */
    public Ends ends(UUID transfer) {
        return sql.first(
                        "select f.name_zh, f.name_en, o.name_zh, o.name_en from transfer t join outlet f on f.id = t.from_outlet_id"
                                + " join outlet o on o.id = t.outlet_id where t.id = ?1",
                        r -> new Ends(r.text(0), r.text(1), r.text(2), r.text(3)),
                        transfer)
                .orElseThrow(() -> new NotFoundException("transfer " + transfer));
    }

    private static Delivery read(Row r) {
        return new Delivery(
                r.uuid(0),
                r.text(1),
                TransferState.valueOf(r.text(2)),
                r.text(3),
                r.text(4),
                r.date(5),
                r.text(6),
                r.text(7),
                r.integer(8),
                r.integer(9),
                r.flag(10),
                r.flag(11),
                r.flag(12));
    }
}
