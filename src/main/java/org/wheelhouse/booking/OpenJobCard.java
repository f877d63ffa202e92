package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;

/** Makes a job card: its steps from the services' own, its parts from what is reserved at this outlet for the order or the booking. */
@ApplicationScoped
@Transactional
class OpenJobCard {

    private static final int NUMBER_LENGTH = 8;

    @Inject
    private Sql sql;

    @Inject
    private CardParts cardParts;

    UUID open(Booking booking) {
        UUID card = Ids.next();
        String customer = booking.customer() == null ? null : booking.customer().toString();
        sql.update(
                "insert into job_card (id, outlet_id, region_id, franchisee_id, customer_id, booking_id, number, state)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7, 'OPEN')",
                card,
                booking.site().outletId(),
                booking.site().regionId(),
                booking.site().franchiseeId(),
                customer,
                booking.id(),
                "J" + Ids.code(NUMBER_LENGTH));
        sql.update(
                "insert into job_step (id, job_card_id, outlet_id, region_id, franchisee_id, customer_id, service_id, position, text_zh, text_en, photo)"
                        + " select gen_random_uuid(), ?1, b.outlet_id, b.region_id, b.franchisee_id, b.customer_id, s.service_id,"
                        + " row_number() over (order by b.position, s.position), s.text_zh, s.text_en, s.photo"
                        + " from booking_service b join service_step s on s.service_id = b.service_id where b.booking_id = ?2",
                card,
                booking.id());
        cardParts.add(card, booking);
        return card;
    }
}
