package org.wheelhouse.logistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;

/** The carrier of the embedded run gets every parcel to its end, whatever becomes of one of them. */
@ExtendWith(ArquillianExtension.class)
class SimulatedCarrierIT {

    @Inject
    private SimulatedCarrier carrier;

    private final SmallChain.Site hub = SmallChain.make().hubs().getFirst();
    private final long company = (Long) OwnerSql.insert(
            "carrier", Map.of("code", Ids.code(8).toLowerCase(java.util.Locale.ROOT), "name_zh", "测试快递"));

    private UUID parcel(String age) {
        UUID id = Ids.next();
        var row = new HashMap<String, Object>(hub.columns());
        row.putAll(Map.of(
                "id",
                id,
                "carrier_id",
                company,
                "waybill",
                "7" + Ids.code(12),
                "state",
                "LABELLED",
                "weight_g",
                500,
                "destination",
                "深圳"));
        OwnerSql.insert("shipment", row);
        OwnerSql.update("update shipment set created_at = now() - cast(? as interval) where id = ?", age, id);
        return id;
    }

    private void round() {
        try {
            carrier.run();
        } catch (IllegalStateException told) {
            // one of them failed, and the job's row would say so
        }
    }

    @Test
    void oneThatCannotMoveStopsNeitherOlderNorYounger() {
        var good = List.of(parcel("10 days"), parcel("8 days"));
        UUID broken = parcel("9 days");
        var event = new HashMap<String, Object>(hub.columns());
        event.putAll(Map.of(
                "id",
                Ids.next(),
                "shipment_id",
                broken,
                "at",
                java.sql.Timestamp.from(java.time.Instant.EPOCH),
                "state",
                "NO_SUCH_STATE",
                "text_zh",
                "?"));
        OwnerSql.insert("tracking_event", event);
        try {
            round();
            assertEquals(
                    List.of(true, true),
                    good.stream().map(id -> !"LABELLED".equals(state(id))).toList());
            assertEquals("LABELLED", state(broken));
        } finally {
            Stream.concat(good.stream(), Stream.of(broken))
                    .forEach(id -> OwnerSql.update("update shipment set state = 'SIGNED' where id = ?", id));
        }
    }

    private static Object state(UUID parcel) {
        return OwnerSql.value("select state from shipment where id = ?", parcel);
    }
}
