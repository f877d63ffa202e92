package org.wheelhouse.logistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.OracleData;
import org.wheelhouse.kernel.Money;

/** Billable weight and fees. */
class FreightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final FreightRule RULE =
            new FreightRule(7, 1000, Money.parseYuan("12"), 500, Money.parseYuan("3.50"), Money.parseYuan("199"), 3);

    @Test
    void feeBySteps() {
        assertEquals(
                new FreightQuote(Money.parseYuan("12"), LocalDate.of(2026, 3, 5), 7), RULE.quote(1, Money.ZERO, DAY));
        assertEquals(Money.parseYuan("12"), RULE.quote(1000, Money.ZERO, DAY).fee());
        assertEquals(Money.parseYuan("15.50"), RULE.quote(1001, Money.ZERO, DAY).fee());
        assertEquals(Money.parseYuan("15.50"), RULE.quote(1500, Money.ZERO, DAY).fee());
        assertEquals(
                Money.parseYuan("19"),
                RULE.quote(1501, Money.parseYuan("198.99"), DAY).fee());
        assertEquals(Money.ZERO, RULE.quote(1501, Money.parseYuan("199"), DAY).fee());
    }

    @Test
    void theLargerOfBothWeightsCounts() {
        // 60 × 50 × 40 cm = 120,000 cm³ = 20 kg of volume
        assertEquals(20_000, Parcel.billableGrams(List.of(new Parcel.Piece(3_000, 600, 500, 400, 1))));
        assertEquals(40_000, Parcel.billableGrams(List.of(new Parcel.Piece(3_000, 600, 500, 400, 2))));
        // a jack: 3 kg in 2 litres
        assertEquals(3_000, Parcel.billableGrams(List.of(new Parcel.Piece(3_000, 200, 100, 100, 1))));
        // together: 6 kg real, 20,334 g of volume, rounded up
        assertEquals(
                20_334,
                Parcel.billableGrams(
                        List.of(new Parcel.Piece(3_000, 600, 500, 400, 1), new Parcel.Piece(3_000, 200, 100, 100, 1))));
    }

    @Test
    void realAccessoriesAreOftenLight() throws IOException {
        var pieces = Files.readAllLines(OracleData.file("catalogue/accessory-weights-1900.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(c -> c.length == 9)
                .map(c -> new Parcel.Piece(
                        Integer.parseInt(c[5]),
                        10 * Integer.parseInt(c[6]),
                        10 * Integer.parseInt(c[8]),
                        10 * Integer.parseInt(c[7]),
                        1))
                .toList();
        assertEquals(
                1171,
                pieces.stream()
                        .map(List::of)
                        .filter(p -> Parcel.volumeGrams(p) > Parcel.grams(p))
                        .count());
    }
}
