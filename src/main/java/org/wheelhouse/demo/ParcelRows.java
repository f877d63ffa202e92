package org.wheelhouse.demo;

import java.time.Instant;
import java.util.UUID;

/** Writes parcels and what the carrier said of their way. */
final class ParcelRows {

    private final Chain chain;
    private final Dice dice;
    private final RowSink rows;

    ParcelRows(Chain chain, Dice dice, RowSink rows) {
        this.chain = chain;
        this.dice = dice;
        this.rows = rows;
    }

    void write(Purchase p, UUID fulfilment, String destination) {
        Delivery d = p.delivery();
        Instant now = chain.now();
        if (d.packed().isAfter(now)) {
            return;
        }
        Instant transit = d.shipped().plusSeconds(3 * 3_600);
        String state = !d.delivered().isAfter(now)
                ? "SIGNED"
                : !d.outForDelivery().isAfter(now)
                        ? "OUT_FOR_DELIVERY"
                        : !transit.isAfter(now) ? "IN_TRANSIT" : !d.shipped().isAfter(now) ? "COLLECTED" : "LABELLED";
        UUID id = dice.id(d.packed());
        rows.add(new NewRow("shipment")
                .set("id", id)
                .at(p.hub().site())
                .set("customer_id", p.person().id)
                .set("fulfilment_id", fulfilment)
                .set("transfer_id", null)
                .set("carrier_id", d.freight().carrier())
                .set("waybill", waybill(d.freight().carrierCode()))
                .set("state", state)
                .set("weight_g", d.grams())
                .set("destination", destination)
                .set("created_at", d.packed())
                .set("signed_at", state.equals("SIGNED") ? d.delivered() : null));
        event(
                p,
                id,
                d.shipped(),
                "COLLECTED",
                "快件已由" + p.hub().cityZh() + "营业部揽收",
                "Collected in " + p.hub().cityEn());
        event(
                p,
                id,
                transit,
                "IN_TRANSIT",
                "快件已离开" + p.hub().cityZh() + "转运中心，发往目的地",
                "Left the sorting centre of " + p.hub().cityEn());
        event(p, id, d.outForDelivery(), "OUT_FOR_DELIVERY", "快递员正在派件，请保持电话畅通", "Out for delivery");
        event(p, id, d.delivered(), "SIGNED", "快件已签收，感谢使用", "Delivered and signed for");
    }

    private String waybill(String carrier) {
        return switch (carrier) {
            case "shunfeng" -> "SF" + dice.digits(13);
            case "jd" -> "JD" + dice.digits(13);
            case "ems" -> "11" + dice.digits(11);
            default -> "75" + dice.digits(12);
        };
    }

    private void event(Purchase p, UUID shipment, Instant at, String state, String zh, String en) {
        if (!at.isAfter(chain.now())) {
            rows.add(new NewRow("tracking_event")
                    .set("id", dice.id(at))
                    .set("shipment_id", shipment)
                    .at(p.hub().site())
                    .set("customer_id", p.person().id)
                    .set("at", at)
                    .set("state", state)
                    .set("text_zh", zh)
                    .set("text_en", en));
        }
    }
}
