package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.warehouse.Reservation;
import org.wheelhouse.warehouse.ReservationState;
import org.wheelhouse.warehouse.Reservations;

/** The parts of a job card: what is claimed at the outlet for the order or the booking, and what the order wants and is not there yet. */
@ApplicationScoped
@Transactional
class CardParts {

    @Inject
    private Sql sql;

    @Inject
    private Reservations reservations;

    /** Adds what is claimed at the outlet and not on the card yet. */
    void add(UUID card, Booking booking) {
        add(booking.order(), booking, card);
        add(booking.id(), booking, card);
    }

    private void add(UUID cause, Booking booking, UUID card) {
        if (cause == null) {
            return;
        }
        for (Reservation claim : reservations.of(cause)) {
            if (claim.outletId() == booking.site().outletId() && claim.state() == ReservationState.CONFIRMED) {
                sql.update(
                        "insert into job_part (id, job_card_id, outlet_id, region_id, franchisee_id, customer_id, sku_id, quantity, reservation_id)"
                                + " select ?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, ?8, ?9"
                                + " where not exists (select from job_part p where p.job_card_id = ?2 and p.reservation_id = ?9)",
                        Ids.next(),
                        card,
                        booking.site().outletId(),
                        booking.site().regionId(),
                        booking.site().franchiseeId(),
                        booking.customer() == null ? null : booking.customer().toString(),
                        claim.skuId(),
                        claim.quantity(),
                        claim.id());
            }
        }
    }

    /** What the order's lines want fitted and the card does not have, whether it is on its way or not. */
    List<JobSheet.Missing> missing(UUID card) {
        return sql.list(
                "select k.code, concat_ws(' ', p.name_zh, k.variant_zh), concat_ws(' ', coalesce(p.name_en, p.name_zh), coalesce(k.variant_en, k.variant_zh)),"
                        + " w.quantity - coalesce(h.quantity, 0), (select min(e.due_on) from expected_receipt e where e.reserved_for = w.order_id and e.sku_id = w.sku_id"
                        + "   and e.state = 'EXPECTED') from (select f.order_id, l.sku_id, sum(l.quantity) as quantity from job_card j"
                        + "   join fulfilment f on f.booking_id = j.booking_id join order_line l on l.fulfilment_id = f.id"
                        + "   where j.id = ?1 and l.sku_id is not null group by f.order_id, l.sku_id) w"
                        + " left join (select sku_id, sum(quantity) as quantity from job_part where job_card_id = ?1 group by sku_id) h on h.sku_id = w.sku_id"
                        + " join sku k on k.id = w.sku_id join product p on p.id = k.product_id where w.quantity > coalesce(h.quantity, 0) order by k.code",
                row -> new JobSheet.Missing(row.text(0), row.text(1), row.text(2), row.integer(3), row.date(4)),
                card);
    }
}
