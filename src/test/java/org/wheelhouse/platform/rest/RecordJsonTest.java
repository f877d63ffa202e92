package org.wheelhouse.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bodies are read to the letter, and each fault says where it is. */
class RecordJsonTest {

    public enum Colour {
        RED
    }

    public record Inner(Integer count, Colour colour) {}

    public record Outer(
            String text,
            Long number,
            Boolean flag,
            UUID id,
            LocalDate day,
            OffsetDateTime time,
            List<Inner> list,
            Inner inner,
            Map<String, String> map) {}

    private static Outer read(String json) {
        return (Outer) RecordJson.read(json.getBytes(StandardCharsets.UTF_8), Outer.class);
    }

    private static String fault(String json) {
        InvalidRequest.Fault fault = assertThrows(InvalidRequest.class, () -> read(json), json)
                .faults()
                .getFirst();
        return fault.pointer() + " " + fault.key().replace("platform.api.fault.", "");
    }

    @Test
    void everyKindOfValue() {
        Outer read = read("""
                {"text": "雨刮", "number": 12, "flag": true, "id": "0190a1b2-0000-7000-8000-000000000001", "day": "2026-09-03",
                 "time": "2026-09-03T14:30:00+08:00", "list": [{"count": 1, "colour": "RED"}], "inner": null, "map": {"a": "b"}}""");
        assertEquals("雨刮", read.text());
        assertEquals(12L, read.number());
        assertEquals(LocalDate.of(2026, 9, 3), read.day());
        assertEquals(List.of(new Inner(1, Colour.RED)), read.list());
        assertEquals(Map.of("a", "b"), read.map());
        assertNull(read.inner());
    }

    @Test
    void whatIsWrittenIsRead() {
        var record = new Outer(
                "a\"b",
                1L,
                false,
                new UUID(1, 2),
                LocalDate.EPOCH,
                OffsetDateTime.parse("2026-09-03T14:30:00+08:00"),
                List.of(new Inner(2, null)),
                new Inner(null, Colour.RED),
                Map.of("x", "y"));
        var out = new ByteArrayOutputStream();
        RecordJson.write(record, out);
        assertEquals(record, read(out.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void faultsSayWhere() {
        assertEquals("/size unknown", fault("{\"size\": 1}"));
        assertEquals("/inner/x~1y unknown", fault("{\"inner\": {\"x/y\": 1}}"));
        assertEquals("/text text", fault("{\"text\": 1}"));
        assertEquals("/number number", fault("{\"number\": \"1\"}"));
        assertEquals("/number number", fault("{\"number\": 1.5}"));
        assertEquals("/number number", fault("{\"number\": 99999999999999999999}"));
        assertEquals("/number number", fault("{\"number\": 1e999999}"));
        assertEquals("/flag boolean", fault("{\"flag\": \"yes\"}"));
        assertEquals("/id uuid", fault("{\"id\": \"1\"}"));
        assertEquals("/day date", fault("{\"day\": \"2026-13-45\"}"));
        assertEquals("/time time", fault("{\"time\": \"2026-09-03T14:30:00\"}"));
        assertEquals("/list array", fault("{\"list\": {}}"));
        assertEquals("/list/1/count number", fault("{\"list\": [{}, {\"count\": 3000000000}]}"));
        assertEquals("/list/0 missing", fault("{\"list\": [null]}"));
        assertEquals("/list/0/colour choice", fault("{\"list\": [{\"colour\": \"BLUE\"}]}"));
        assertEquals("/text characters", fault("{\"text\": \"a\\u0000b\"}"));
        assertEquals("/text characters", fault("{\"text\": \"\\ud800\"}"));
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        for (String json : List.of(
                "",
                "{",
                "[",
                "{\"text\": }",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{} {}",
                "{}]",
                "nonsense",
                "{'text': 1}")) {
            assertEquals(" malformed", fault(json), json);
        }
        assertEquals(" malformed", fault("[".repeat(60_000)));
        assertEquals(" object", fault("[]"));
        assertThrows(InvalidRequest.class, () -> RecordJson.read(new byte[] {'"', (byte) 0xff, '"'}, Outer.class));
    }
}
