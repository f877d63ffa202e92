package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.warehouse.Transfer;
import org.wheelhouse.warehouse.Transfers;

/** Hands a picked transfer to the carrier: label and stock in one transaction. In the sender's scope. */
@ApplicationScoped
@Transactional
public class SendTransfers {

    private record Way(String destination, long carrier, int grams) {}

    @Inject
    private Sql sql;

    @Inject
    private Transfers transfers;

    @Inject
    private Shipments shipments;

    /**
     * @return the parcel with its waybill
     * @throws BusinessException {@code logistics.no-delivery} where nobody delivers; as {@link Transfers#ship}
     */
    public Shipment ship(UUID transferId) {
        Transfer transfer = transfers.get(transferId);
        Way way = sql.first(
                        "select o.name_zh || '，' || o.city_zh || coalesce(o.district_zh, '') || o.address_zh, r.carrier_id,"
                                + " (select sum(k.weight_g * l.quantity) from transfer_line l join sku k on k.id = l.sku_id where l.transfer_id = t.id)"
                                + " from transfer t join outlet o on o.id = t.outlet_id join freight_rule r on r.region_id = t.region_id and r.province_code = o.province_code"
                                + " where t.id = ?1",
                        r -> new Way(r.text(0), r.number(1), r.integer(2)),
                        transferId)
                .orElseThrow(() -> new BusinessException("logistics.no-delivery"));
        Shipment shipment = shipments.ship(new ShipRequest(
                transfer.from(), null, null, transferId, way.carrier(), way.grams(), way.destination()));
        transfers.ship(transferId);
        return shipment;
    }
}
