package org.wheelhouse.logistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.OracleData;

/** Pushes in Kuaidi100's shape: a real one, our own, and wrong ones. */
class TrackingPushTest {

    @Test
    void readsARealPush() throws IOException {
        String json = Files.readString(OracleData.file("tracking/push-polling-signed-for.json"));
        String form = Files.readString(OracleData.file("tracking/push-polling-signed-for.form"));
        TrackingPush push =
                TrackingPush.parse(URLDecoder.decode(form.substring("param=".length()), StandardCharsets.UTF_8));
        assertEquals(TrackingPush.parse(json), push);
        assertEquals("yunda", push.carrier());
        assertEquals("4310508235533", push.waybill());
        assertEquals(ShipmentState.SIGNED, push.state());
        assertEquals(10, push.events().size());
        assertEquals(ShipmentState.COLLECTED, push.events().getFirst().state());
        assertEquals(
                Instant.parse("2020-11-27T09:53:20Z"), push.events().getFirst().at());
        assertEquals(
                new TrackingEvent(
                        Instant.parse("2020-11-28T06:32:37Z"),
                        ShipmentState.SIGNED,
                        "【深圳市】您的快件已签收,签收人：保安室21，如有疑问请电联快递员：刘**【166****1498】。"),
                push.events().getLast());
    }

    @Test
    void ownPushesComeBack() {
        var push = new TrackingPush(
                "shunfeng",
                "7012345678901",
                ShipmentState.OUT_FOR_DELIVERY,
                List.of(
                        new TrackingEvent(Instant.parse("2026-03-02T01:00:00Z"), ShipmentState.COLLECTED, "已揽收"),
                        new TrackingEvent(
                                Instant.parse("2026-03-02T03:00:00Z"), ShipmentState.OUT_FOR_DELIVERY, "正在派件 \"'<>")));
        assertEquals(push, TrackingPush.parse(push.toParam()));
    }

    @Test
    void signatureIsTheProviders() {
        // MD5 of "abc" is a vector of RFC 1321
        assertEquals("900150983CD24FB0D6963F7D28E17F72", TrackingPush.sign("a", "bc"));
        assertTrue(TrackingPush.isSigned("a", "900150983CD24FB0D6963F7D28E17F72", "bc"));
        assertFalse(TrackingPush.isSigned("a", "900150983cd24fb0d6963f7d28e17f72", "bc"));
        assertFalse(TrackingPush.isSigned("a", null, "bc"));
        assertFalse(TrackingPush.isSigned("ab", "900150983CD24FB0D6963F7D28E17F72", "bc "));
    }

    @Test
    void otherThingsAreRefused() {
        for (String wrong : new String[] {
            "",
            "{",
            "[]",
            "{}",
            "{\"lastResult\":null}",
            "{\"lastResult\":{\"data\":[]}}",
            "{\"lastResult\":{\"data\":[1]}}",
            "{\"lastResult\":{\"state\":\"3\",\"data\":[{\"time\":\"yesterday\"}]}}",
            "{\"lastResult\":{\"state\":\"99\",\"data\":[{\"time\":\"2020-11-28 14:32:37\"}]}}"
        }) {
            assertThrows(IllegalArgumentException.class, () -> TrackingPush.parse(wrong), wrong);
        }
    }
}
