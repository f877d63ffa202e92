package org.wheelhouse.logistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;
import org.wheelhouse.warehouse.SiteRef;

/** Pushes over HTTP: taken, replayed, forged, malformed; a parcel never goes back. */
@ExtendWith(ArquillianExtension.class)
class TrackingIT {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    @Inject
    private InScope inScope;

    @Inject
    private Shipments shipments;

    @Inject
    private TrackingSecret secret;

    private Shipment parcel;

    @BeforeEach
    void ship() {
        var hub = SmallChain.make().hubs().getFirst();
        String code = Ids.code(8).toLowerCase(java.util.Locale.ROOT);
        long carrier = (Long) OwnerSql.insert("carrier", Map.of("code", code, "name_zh", "测试快递"));
        parcel = inScope.call(
                hub.scope(),
                () -> shipments.ship(new ShipRequest(
                        new SiteRef(hub.outlet(), hub.region(), hub.franchisee()),
                        null,
                        null,
                        null,
                        carrier,
                        1200,
                        "广东省深圳市")));
    }

    private TrackingPush push(ShipmentState state, TrackingEvent... events) {
        return new TrackingPush(parcel.carrierCode(), parcel.waybill(), state, List.of(events));
    }

    private static int post(String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(System.getenv("WHEELHOUSE_BASE_URL") + "/push/tracking"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private int post(TrackingPush push) throws Exception {
        return post(signed(push.toParam(), secret.salt()));
    }

    private static String signed(String param, String salt) {
        return "param=" + URLEncoder.encode(param, StandardCharsets.UTF_8) + "&sign=" + TrackingPush.sign(param, salt);
    }

    private Object state() {
        return OwnerSql.value("select state from shipment where id = ?", parcel.id());
    }

    @Test
    void aParcelFollowsItsCarrierOnceAndForward() throws Exception {
        var collected = new TrackingEvent(MORNING, ShipmentState.COLLECTED, "已揽收");
        var moving = new TrackingEvent(MORNING.plusSeconds(3600), ShipmentState.IN_TRANSIT, "已发往广州");
        var arrived = new TrackingEvent(MORNING.plusSeconds(7200), ShipmentState.SIGNED, "已签收");
        var first = push(ShipmentState.COLLECTED, collected);
        assertEquals(200, post(first));
        assertEquals("COLLECTED", state());
        assertEquals(409, post(first), "replayed");
        assertEquals(200, post(push(ShipmentState.IN_TRANSIT, collected, moving)));
        assertEquals(409, post(first), "an old one does not turn it back");
        assertEquals("IN_TRANSIT", state());
        assertEquals(200, post(push(ShipmentState.SIGNED, collected, moving, arrived)));
        assertEquals("SIGNED", state());
        assertEquals(
                409,
                post(push(
                        ShipmentState.PROBLEM,
                        new TrackingEvent(MORNING.plusSeconds(9000), ShipmentState.PROBLEM, "疑难件"))),
                "signed is signed");
        assertEquals("SIGNED", state());
        assertEquals(3, OwnerSql.number("select count(*) from tracking_event where shipment_id = ?", parcel.id()));
    }

    @Test
    void forgedAndMalformedPushesAreRefused() throws Exception {
        String param = push(ShipmentState.SIGNED, new TrackingEvent(MORNING, ShipmentState.SIGNED, "已签收"))
                .toParam();
        assertEquals(403, post(signed(param, "guessed")));
        assertEquals(403, post("param=" + URLEncoder.encode(param, StandardCharsets.UTF_8)));
        assertEquals(403, post(signed(param, secret.salt()).replace("0", "1")));
        assertEquals(400, post("sign=x"));
        assertEquals(400, post(""));
        assertEquals(400, post("param=%zz&sign=x"));
        assertEquals(400, post(signed("{}", secret.salt())));
        assertEquals(413, post("param=" + "a".repeat(600 * 1024)));
        assertEquals(
                404,
                post(signed(
                        new TrackingPush(
                                        parcel.carrierCode(),
                                        "unknown",
                                        ShipmentState.SIGNED,
                                        List.of(new TrackingEvent(MORNING, ShipmentState.SIGNED, "")))
                                .toParam(),
                        secret.salt())));
        assertEquals("LABELLED", state());
        assertTrue(OwnerSql.rows("select 1 from tracking_event where shipment_id = ?", parcel.id())
                .isEmpty());
    }
}
