package org.wheelhouse.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.OracleData;
import org.wheelhouse.kernel.Money;

/**
 * Our way of sharing an amount against another shop's expectations. Who gets the odd fen is a choice: ours goes to the largest fraction,
 * theirs to the first; so sums and limits bind, and single shares differ by a fen at most.
 */
class AllocationOracleTest {

    private static List<Long> numbers(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsLong).toList();
    }

    private static void compare(JsonObject oracle, List<Long> weights) {
        Money amount = Money.ofFen(oracle.get("amount").getAsLong());
        if (weights.stream().mapToLong(w -> w).sum() == 0) {
            assertThrows(IllegalArgumentException.class, () -> amount.allocate(weights));
            return;
        }
        var ours = amount.allocate(weights).stream().map(Money::fen).toList();
        var theirs = numbers(oracle.getAsJsonArray("expected"));
        assertEquals(amount.fen(), ours.stream().mapToLong(f -> f).sum());
        for (int i = 0; i < ours.size(); i++) {
            assertTrue(Math.abs(ours.get(i) - theirs.get(i)) <= 1, ours + " against " + theirs);
            assertTrue(Math.abs(ours.get(i)) <= Math.max(weights.get(i), Math.abs(amount.fen())));
        }
    }

    @Test
    void agreesWithOtherShops() throws IOException {
        JsonObject distribution = JsonParser.parseString(
                        Files.readString(OracleData.file("oracles/price-distribution.json")))
                .getAsJsonObject()
                .getAsJsonObject("distribution");
        for (var equal : distribution.getAsJsonArray("equal")) {
            compare(
                    equal.getAsJsonObject(),
                    Collections.nCopies(equal.getAsJsonObject().get("targets").getAsInt(), 1L));
        }
        for (var proportional : distribution.getAsJsonArray("proportional")) {
            compare(
                    proportional.getAsJsonObject(),
                    numbers(proportional.getAsJsonObject().getAsJsonArray("bases")));
        }
    }
}
