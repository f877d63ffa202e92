package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Sql;

/**
 * Applies a verified push to its parcel. Events are added once; the parcel's state follows the push only when it brings an event that
 * was not known, so that an old push sent again cannot turn a parcel back. After an end nothing changes any more.
 */
@ApplicationScoped
@Transactional
class ApplyTracking {

    @Inject
    private Sql sql;

    @Inject
    private Event<ShipmentSigned> signed;

    /**
     * @return whether it brought anything new
     * @throws NotFoundException when no parcel of ours has that carrier and waybill
     */
    boolean apply(TrackingPush push) {
        Shipment shipment = sql.first(
                        Shipments.SELECT + "where c.code = ?1 and s.waybill = ?2 for update of s",
                        Shipments::read,
                        push.carrier(),
                        push.waybill())
                .orElseThrow(() -> new NotFoundException("waybill " + push.waybill()));
        if (shipment.state().isEnd()) {
            return false;
        }
        Instant known = sql.first(
                        "select max(at) from tracking_event where shipment_id = ?1",
                        row -> java.util.Optional.ofNullable(row.instant(0)),
                        shipment.id())
                .flatMap(at -> at)
                .orElse(Instant.EPOCH);
        int added = 0;
        for (TrackingEvent event : push.events()) {
            added += sql.update(
                    "insert into tracking_event (id, shipment_id, outlet_id, region_id, franchisee_id, customer_id, at, state, text_zh)"
                            + " select ?1, id, outlet_id, region_id, franchisee_id, customer_id, cast(?2 as timestamptz), ?3, ?4 from shipment where id = ?5"
                            + " on conflict do nothing",
                    Ids.next(),
                    event.at().toString(),
                    event.state().name(),
                    event.text(),
                    shipment.id());
        }
        Instant latest = push.events().getLast().at();
        if (added > 0 && !latest.isBefore(known)) {
            sql.update(
                    "update shipment set state = ?2, signed_at = cast(?3 as timestamptz), version = version + 1 where id = ?1",
                    shipment.id(),
                    push.state().name(),
                    push.state() == ShipmentState.SIGNED ? latest.toString() : null);
            if (push.state() == ShipmentState.SIGNED) {
                signed.fire(new ShipmentSigned(shipment.id(), shipment.fulfilmentId(), shipment.transferId(), latest));
            }
        }
        return added > 0;
    }
}
