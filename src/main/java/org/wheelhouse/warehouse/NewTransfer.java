package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;

/** The rows of a new transfer: itself, its lines, and what the receiver may expect. Claims nothing yet. */
@ApplicationScoped
@Transactional
class NewTransfer {

    private static final int NUMBER_LENGTH = 8;
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");
    /** As the usual way from hub to outlet: handed over tomorrow, there the day after. */
    private static final int AGAIN_DAYS = 2;

    @Inject
    private Sql sql;

    @Inject
    private ExpectedReceipts expected;

    @Inject
    private Clock clock;

    /** Sends again what an order waits for and did not arrive; the sender claims it when picking. */
    void again(Transfer shortOne, List<SkuQuantity> missing) {
        LocalDate due = LocalDate.now(clock.withZone(BUSINESS_ZONE)).plusDays(AGAIN_DAYS);
        write(shortOne.from(), shortOne.to(), missing, due, shortOne.order(), shortOne.customer(), shortOne.id());
    }

    /** @param follows the transfer that brought too little, or null */
    UUID write(SiteRef from, SiteRef to, List<SkuQuantity> goods, LocalDate dueOn, UUID order, UUID customer, UUID follows) {
        UUID id = Ids.next();
        String owner = text(customer);
        sql.update("insert into transfer (id, number, outlet_id, region_id, franchisee_id, from_outlet_id, customer_id, order_id, state, due_on, follows_id)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), cast(?8 as uuid), 'REQUESTED', cast(?9 as date), cast(?10 as uuid))",
                id, "T" + Ids.code(NUMBER_LENGTH), to.outletId(), to.regionId(), to.franchiseeId(), from.outletId(), owner, text(order), dueOn.toString(),
                text(follows));
        for (SkuQuantity line : goods) {
            sql.update("insert into transfer_line (id, transfer_id, outlet_id, region_id, franchisee_id, from_outlet_id, customer_id, sku_id, quantity)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8, ?9)",
                    Ids.next(), id, to.outletId(), to.regionId(), to.franchiseeId(), from.outletId(), owner, line.skuId(), line.quantity());
        }
        expected.expect(to, goods, dueOn, Transfers.CAUSE, id, order, customer);
        return id;
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
