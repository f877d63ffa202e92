package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.warehouse.MovementKind;
import org.wheelhouse.warehouse.Reservations;
import org.wheelhouse.warehouse.StockLedger;

/** Parts of a job: what is fitted leaves the outlet's stock at that moment. */
@ApplicationScoped
@Transactional
public class JobParts {

    private static final String CAUSE = "JOB";

    private record Part(UUID card, long skuId, int quantity, UUID reservation, boolean used) {}

    @Inject
    private Sql sql;

    @Inject
    private JobCards cards;

    @Inject
    private Reservations reservations;

    @Inject
    private StockLedger ledger;

    /**
     * A part is fitted. Nothing happens the second time.
     *
     * @throws BusinessException {@code booking.job.not-in-work}, {@code warehouse.sold-out}
     */
    public void use(UUID partId) {
        Part part = sql.first(
                        "select job_card_id, sku_id, quantity, reservation_id, used_at is not null from job_part where id = ?1",
                        row -> new Part(row.uuid(0), row.number(1), row.integer(2), row.uuid(3), row.flag(4)),
                        partId)
                .orElseThrow(() -> new NotFoundException("job part " + partId));
        JobCard card = cards.inWork(part.card());
        if (part.used()
                || sql.update("update job_part set used_at = now() where id = ?1 and used_at is null", partId) == 0) {
            return;
        }
        if (part.reservation() != null) {
            reservations.consume(List.of(part.reservation()), MovementKind.FITTED, CAUSE, card.id());
        } else {
            ledger.move(card.site(), part.skuId(), -part.quantity(), MovementKind.FITTED, CAUSE, card.id(), null);
        }
    }

    /** All parts that are left. */
    public void useAll(UUID cardId) {
        sql.list(
                        "select id from job_part where job_card_id = ?1 and used_at is null order by sku_id, id",
                        row -> row.uuid(0),
                        cardId)
                .forEach(this::use);
    }
}
