package org.wheelhouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.testing.Bounded;
import org.wheelhouse.testing.Mutants;

/** Any text as a VIN and as something to search for. */
public class WordsFuzz {

    public static Stream<byte[]> seeds() {
        return Mutants.texts(
                "1M8GDM9AXKP042788", "LSVAA4187E2000000", "美孚1号 全合成机油 5W-30 SP", "本田 CR-V W 712/95", "１Ｍ８ＧＤＭ９");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    public void takenOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Bounded.run(() -> {
            vin(text);
            grams(text);
        });
    }

    private static void vin(String text) {
        try {
            Vin vin = Vin.read(text);
            assertEquals(vin, Vin.read(vin.value()), "read again it is the same");
            assertTrue(vin.value().matches("[0-9A-HJ-NPR-Z]{17}"), vin.value());
        } catch (BusinessException refusal) {
            assertTrue(refusal.key().startsWith("catalog.vin."), refusal.key());
        }
    }

    private static void grams(String text) {
        var grams = SearchGrams.of(text);
        assertTrue(grams.stream().allMatch(gram -> gram.codePointCount(0, gram.length()) <= 3), grams.toString());
        assertTrue(SearchGrams.ofDocument(List.of(text)).containsAll(grams), "a text finds itself");
    }
}
