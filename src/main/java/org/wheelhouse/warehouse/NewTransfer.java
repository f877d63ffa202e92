package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.db.Today;

/** The rows of a new transfer: itself, its lines, and what the receiver may expect. Claims nothing yet. */
@ApplicationScoped
@Transactional
class NewTransfer {

    private static final int NUMBER_LENGTH = 8;

    @Inject
    private Sql sql;

    @Inject
    private ExpectedReceipts expected;

    /** Sends again what an order waits for and did not arrive, handed over by tomorrow; the sender claims it when picking. */
    void again(Transfer shortOne, List<SkuQuantity> missing) {
        int travelDays = Math.toIntExact(ChronoUnit.DAYS.between(shortOne.shipBy(), shortOne.dueOn()));
        LocalDate today = sql.first(
                        "select " + Today.at("s") + " from outlet s where s.id = ?1",
                        row -> row.date(0),
                        shortOne.to().outletId())
                .orElseThrow();
        write(
                shortOne.from(),
                shortOne.to(),
                missing,
                today.plusDays(1L + travelDays),
                travelDays,
                shortOne.order(),
                shortOne.customer(),
                shortOne.id());
    }

    /** @param follows the transfer that brought too little, or null */
    UUID write(
            SiteRef from,
            SiteRef to,
            List<SkuQuantity> goods,
            LocalDate dueOn,
            int travelDays,
            UUID order,
            UUID customer,
            UUID follows) {
        UUID id = Ids.next();
        String owner = text(customer);
        sql.update(
                "insert into transfer (id, number, outlet_id, region_id, franchisee_id, from_outlet_id, customer_id, order_id, state, due_on, travel_days, follows_id)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), cast(?8 as uuid), 'REQUESTED', cast(?9 as date), ?10, cast(?11 as uuid))",
                id,
                "T" + Ids.code(NUMBER_LENGTH),
                to.outletId(),
                to.regionId(),
                to.franchiseeId(),
                from.outletId(),
                owner,
                text(order),
                dueOn.toString(),
                travelDays,
                text(follows));
        for (SkuQuantity line : goods) {
            sql.update(
                    "insert into transfer_line (id, transfer_id, outlet_id, region_id, franchisee_id, from_outlet_id, customer_id, sku_id, quantity)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8, ?9)",
                    Ids.next(),
                    id,
                    to.outletId(),
                    to.regionId(),
                    to.franchiseeId(),
                    from.outletId(),
                    owner,
                    line.skuId(),
                    line.quantity());
        }
        expected.expect(to, from, goods, dueOn, Transfers.CAUSE, id, order, customer);
        return id;
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
