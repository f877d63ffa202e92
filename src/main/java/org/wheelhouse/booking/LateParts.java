package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.warehouse.TransferReceived;

/** Parts that arrive when the car is there already come onto its job card, in the transaction that takes them in. */
@ApplicationScoped
@Transactional
class LateParts {

    @Inject
    private Sql sql;

    @Inject
    private Bookings bookings;

    @Inject
    private CardParts cardParts;

    void on(@Observes TransferReceived received) {
        if (received.order() != null) {
            sql.list(
                            "select j.id, j.booking_id from job_card j join booking b on b.id = j.booking_id where b.order_id = ?1 and j.outlet_id = ?2"
                                    + " and j.state <> 'DONE'",
                            row -> Map.entry(row.uuid(0), row.uuid(1)),
                            received.order(),
                            received.outletId())
                    .forEach(card -> cardParts.add(card.getKey(), bookings.get(card.getValue())));
        }
    }
}
