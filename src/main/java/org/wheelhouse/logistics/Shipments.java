package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** Parcels: handed to a carrier with a waybill, then followed by what the carrier says. */
@ApplicationScoped
@Transactional
public class Shipments {

    static final String SELECT =
            "select s.id, s.outlet_id, s.customer_id, s.fulfilment_id, s.transfer_id, s.carrier_id, c.code, c.name_zh, c.name_en,"
                    + " s.waybill, s.state, s.weight_g, s.destination, s.created_at, s.signed_at from shipment s join carrier c on c.id = s.carrier_id ";

    private static final int WAYBILL_DIGITS = 12;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    /** Books a parcel with the carrier and returns it with its waybill. The goods' own states and stock are the caller's. */
    public Shipment ship(ShipRequest request) {
        UUID id = Ids.next();
        sql.update(
                "insert into shipment (id, outlet_id, region_id, franchisee_id, customer_id, fulfilment_id, transfer_id, carrier_id, waybill, state,"
                        + " weight_g, destination) values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as uuid), cast(?7 as uuid), ?8, ?9, 'LABELLED', ?10, ?11)",
                id,
                request.from().outletId(),
                request.from().regionId(),
                request.from().franchiseeId(),
                text(request.customer()),
                text(request.fulfilmentId()),
                text(request.transferId()),
                request.carrierId(),
                waybill(id),
                request.weightGrams(),
                request.destination());
        audit.record(
                "shipment.labelled",
                "shipment",
                id,
                Map.of("destination", request.destination()),
                request.from().regionId(),
                request.from().franchiseeId(),
                request.from().outletId());
        return get(id);
    }

    /** Digits, as carriers print them, from an id that never comes twice. */
    private static String waybill(UUID id) {
        long mixed = (id.getMostSignificantBits() >>> 16) * 31 + (id.getLeastSignificantBits() & 0xFFFF_FFFFL);
        String digits = Long.toString(mixed & Long.MAX_VALUE);
        return "7" + "0".repeat(Math.max(0, WAYBILL_DIGITS - digits.length())) + digits;
    }

    public Shipment get(UUID id) {
        return sql.first(SELECT + "where s.id = ?1", Shipments::read, id)
                .orElseThrow(() -> new NotFoundException("shipment " + id));
    }

    public Optional<Shipment> ofFulfilment(UUID fulfilmentId) {
        return sql.first(
                SELECT + "where s.fulfilment_id = ?1 order by s.created_at desc", Shipments::read, fulfilmentId);
    }

    public Optional<Shipment> ofTransfer(UUID transferId) {
        return sql.first(SELECT + "where s.transfer_id = ?1 order by s.created_at desc", Shipments::read, transferId);
    }

    /** The latest first. */
    public List<TrackingEvent> track(UUID shipmentId) {
        return sql.list(
                "select at, state, text_zh, text_en from tracking_event where shipment_id = ?1 order by at desc, id desc",
                row -> new TrackingEvent(row.instant(0), ShipmentState.valueOf(row.text(1)), row.text(2), row.text(3)),
                shipmentId);
    }

    static Shipment read(Row row) {
        return new Shipment(
                row.uuid(0),
                row.number(1),
                row.uuid(2),
                row.uuid(3),
                row.uuid(4),
                row.number(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.text(9),
                ShipmentState.valueOf(row.text(10)),
                row.integer(11),
                row.text(12),
                row.instant(13),
                row.instant(14));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
