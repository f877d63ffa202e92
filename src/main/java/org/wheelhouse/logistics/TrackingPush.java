package org.wheelhouse.logistics;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A push of tracking in Kuaidi100's shape: the form fields {@code param} (JSON) and {@code sign}, the upper-case MD5 of param and the
 * salt of the subscription. Times are China's.
 *
 * @param carrier code of the carrier, {@code yunda}
 * @param state of the parcel as a whole
 * @param events the earliest first
 */
record TrackingPush(String carrier, String waybill, ShipmentState state, List<TrackingEvent> events) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MAX_EVENTS = 500;
    private static final int MAX_TEXT = 1000;

    /** @throws IllegalArgumentException when it is not such a push; the message says why */
    static TrackingPush parse(String param) {
        try (var reader = jakarta.json.Json.createReader(new StringReader(param))) {
            JsonObject result = reader.readObject().getJsonObject("lastResult");
            if (result == null
                    || !(result.get("data") instanceof jakarta.json.JsonArray data)
                    || data.isEmpty()
                    || data.size() > MAX_EVENTS) {
                throw new IllegalArgumentException("no lastResult with 1 to " + MAX_EVENTS + " events");
            }
            var events = new ArrayList<TrackingEvent>();
            for (JsonObject event : data.getValuesAs(JsonObject.class)) {
                var at = LocalDateTime.parse(text(event, "ftime", text(event, "time", "")), TIME)
                        .atZone(ZONE)
                        .toInstant();
                String words = text(event, "context", "");
                events.add(new TrackingEvent(
                        at,
                        ShipmentState.ofWord(text(event, "status", "")),
                        words.substring(0, Math.min(MAX_TEXT, words.length()))));
            }
            events.sort(Comparator.comparing(TrackingEvent::at));
            ShipmentState state = ShipmentState.ofKuaidi(text(result, "state", ""))
                    .orElseThrow(() -> new IllegalArgumentException("unknown state"));
            return new TrackingPush(text(result, "com", ""), text(result, "nu", ""), state, List.copyOf(events));
        } catch (JsonException | ClassCastException | DateTimeException e) {
            throw new IllegalArgumentException("not a tracking push: " + e.getMessage(), e);
        }
    }

    private static String text(JsonObject object, String key, String otherwise) {
        return object.get(key) instanceof JsonString value ? value.getString() : otherwise;
    }

    /** The push as it is sent; what {@link #parse} reads. */
    String toParam() {
        var data = jakarta.json.Json.createArrayBuilder();
        for (TrackingEvent event : events.reversed()) {
            String at = TIME.format(event.at().atZone(ZONE));
            data.add(jakarta.json.Json.createObjectBuilder()
                    .add("time", at)
                    .add("ftime", at)
                    .add("status", word(event.state()))
                    .add("context", event.text()));
        }
        var result = jakarta.json.Json.createObjectBuilder()
                .add("nu", waybill)
                .add("com", carrier)
                .add("message", "ok")
                .add("status", "200")
                .add("state", state.kuaidi())
                .add("ischeck", state == ShipmentState.SIGNED ? "1" : "0")
                .add("data", data);
        return jakarta.json.Json.createObjectBuilder()
                .add("status", state.isEnd() ? "shutdown" : "polling")
                .add("billstatus", "change")
                .add("message", "")
                .add("lastResult", result)
                .build()
                .toString();
    }

    private static String word(ShipmentState state) {
        return switch (state) {
            case LABELLED, IN_TRANSIT -> "在途";
            case COLLECTED -> "揽收";
            case OUT_FOR_DELIVERY -> "派件";
            case SIGNED -> "签收";
            case PROBLEM -> "疑难";
            case RETURNED -> "退签";
        };
    }

    /** The provider's signature: upper-case hexadecimal MD5 of the JSON text followed by the salt. */
    static String sign(String param, String salt) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest((param + salt).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isSigned(String param, String sign, String salt) {
        return sign != null
                && MessageDigest.isEqual(
                        sign(param, salt).getBytes(StandardCharsets.US_ASCII),
                        sign.getBytes(StandardCharsets.US_ASCII));
    }
}
