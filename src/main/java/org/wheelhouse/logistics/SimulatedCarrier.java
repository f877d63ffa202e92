package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.jobs.Job;
import org.wheelhouse.platform.jobs.OneByOne;
import org.wheelhouse.platform.scope.InScope;

/**
 * The carrier of the embedded run. It moves each parcel one step on when its time has come, the oldest first, and says so to the portal as a real one
 * would: by a signed push over HTTP. It writes no row itself.
 */
@ApplicationScoped
public class SimulatedCarrier implements Job {

    private static final List<ShipmentState> WAY = List.of(
            ShipmentState.COLLECTED, ShipmentState.IN_TRANSIT, ShipmentState.OUT_FOR_DELIVERY, ShipmentState.SIGNED);
    private static final int ROUND = 50;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_EMBEDDED", defaultValue = "false")
    private boolean embedded;

    /** How long each step takes: a parcel arrives after four. */
    @Inject
    @ConfigProperty(name = "wheelhouse.carrier.step.seconds", defaultValue = "45")
    private long stepSeconds;

    @Inject
    private TrackingSecret secret;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    private final OneByOne<UUID> rounds = new OneByOne<>("simulated-carrier");
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public String name() {
        return "simulated-carrier";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        if (!embedded) {
            return;
        }
        var due = inScope.call(
                Scope.job(name()),
                () -> sql.list(
                        Shipments.SELECT
                                + "where s.state in ('LABELLED', 'COLLECTED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY')"
                                + " and s.created_at + make_interval(secs => ?1 * (1 + array_position(array['LABELLED', 'COLLECTED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY'], s.state) - 1))"
                                + " <= now() and s.id <> all(cast(string_to_array(?3, ',') as uuid[])) order by s.created_at limit ?2",
                        Shipments::read,
                        (double) stepSeconds,
                        ROUND,
                        rounds.waiting(clock)));
        rounds.each(clock, due, Shipment::id, this::moveOn);
    }

    private void moveOn(Shipment shipment) {
        int next = WAY.indexOf(shipment.state()) + 1;
        var known = inScope.call(
                Scope.job(name()),
                () -> sql.list(
                        "select at, state, text_zh from tracking_event where shipment_id = ?1 order by at",
                        row -> new TrackingEvent(row.instant(0), ShipmentState.valueOf(row.text(1)), row.text(2)),
                        shipment.id()));
        var events = new ArrayList<>(known);
        events.add(new TrackingEvent(
                clock.instant().truncatedTo(ChronoUnit.SECONDS), WAY.get(next), words(WAY.get(next), shipment)));
        push(new TrackingPush(shipment.carrierCode(), shipment.waybill(), WAY.get(next), events));
    }

    private static String words(ShipmentState state, Shipment shipment) {
        return switch (state) {
            case COLLECTED -> "【" + shipment.carrierZh() + "】已揽收，运单号 " + shipment.waybill();
            case IN_TRANSIT -> "快件已发往目的地分拨中心";
            case OUT_FOR_DELIVERY -> "快递员正在为您派件，请保持电话畅通";
            default -> "您的快件已签收，感谢使用" + shipment.carrierZh();
        };
    }

    private void push(TrackingPush push) {
        String param = push.toParam();
        String form = "param=" + URLEncoder.encode(param, StandardCharsets.UTF_8) + "&sign="
                + TrackingPush.sign(param, secret.salt());
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/push/tracking"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the push of " + push.waybill() + " was answered by "
                        + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the portal does not answer at " + baseUrl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
