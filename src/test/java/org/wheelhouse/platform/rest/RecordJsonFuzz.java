package org.wheelhouse.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.wheelhouse.testing.Bounded;
import org.wheelhouse.testing.Mutants;

/** Any bytes as a body of the API: a record, which is the same when it is written and read again, or faults with their places. */
public class RecordJsonFuzz {

    public static Stream<byte[]> seeds() {
        return Mutants.texts("""
                {"text": "雨刮", "number": 12, "flag": true, "id": "0190a1b2-0000-7000-8000-000000000001", "day": "2026-09-03",
                 "time": "2026-09-03T14:30:00+08:00", "list": [{"count": 1, "colour": "RED"}], "inner": null, "map": {"a": "b"}}""", "{}");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    public void aRecordOrFaults(byte[] body) {
        Bounded.run(() -> {
            Record read;
            try {
                read = RecordJson.read(body, RecordJsonTest.Outer.class);
            } catch (InvalidRequest refused) {
                assertFalse(refused.faults().isEmpty());
                return;
            }
            if (read != null) {
                var out = new ByteArrayOutputStream();
                RecordJson.write(read, out);
                assertEquals(read, RecordJson.read(out.toByteArray(), RecordJsonTest.Outer.class));
            }
        });
    }
}
