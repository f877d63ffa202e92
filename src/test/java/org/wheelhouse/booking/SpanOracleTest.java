package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wheelhouse.booking.SampleWorkshop.MONDAY;
import static org.wheelhouse.booking.SampleWorkshop.ZONE;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.OracleData;

/** What another booking system expects of cutting breaks out of a day and of starts on a grid. */
class SpanOracleTest {

    private static JsonObject oracle() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(OracleData.file("oracles/booking-breaks.json")))) {
            return reader.readObject().getJsonObject("easyappointments");
        }
    }

    private static Span span(JsonArray pair) {
        return SampleWorkshop.span(MONDAY, pair.getString(0) + "-" + pair.getString(1));
    }

    private static List<Span> spans(JsonArray pairs) {
        return pairs.getValuesAs(JsonArray.class).stream()
                .map(SpanOracleTest::span)
                .toList();
    }

    @Test
    void breaksAreCutOut() throws IOException {
        for (JsonObject known : oracle().getJsonArray("subtract").getValuesAs(JsonObject.class)) {
            assertEquals(
                    spans(known.getJsonArray("expected")),
                    Span.without(
                            List.of(span(known.getJsonArray("open"))), List.of(span(known.getJsonArray("minus")))));
        }
    }

    @Test
    void startsLieOnTheGrid() throws IOException {
        for (JsonObject known : oracle().getJsonArray("starts").getValuesAs(JsonObject.class)) {
            var every = Duration.ofMinutes(minutes(known, "every"));
            var length = Duration.ofMinutes(minutes(known, "length"));
            var starts = spans(known.getJsonArray("open")).stream()
                    .flatMap(s -> s.starts(every, length).stream())
                    .map(i -> LocalTime.ofInstant(i, ZONE).toString())
                    .toList();
            if (known.containsKey("expected")) {
                assertEquals(
                        known.getJsonArray("expected").getValuesAs(jakarta.json.JsonString.class).stream()
                                .map(jakarta.json.JsonString::getString)
                                .toList(),
                        starts);
            } else {
                assertEquals(known.getInt("count"), starts.size());
                assertEquals(known.getString("first"), starts.getFirst());
                assertEquals(known.getString("last"), starts.getLast());
            }
        }
    }

    private static long minutes(JsonObject known, String key) {
        return ((JsonNumber) known.get(key)).longValue();
    }
}
