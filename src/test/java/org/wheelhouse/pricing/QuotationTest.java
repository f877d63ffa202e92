package org.wheelhouse.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wheelhouse.catalog.BundleOffer;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;

class QuotationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);
    private static final LocalDate OLD = LocalDate.of(2025, 1, 1);

    private static DatedPrice price(long sku, LocalDate from, LocalDate until, long fen) {
        return new DatedPrice(sku, from, until, Money.ofFen(fen));
    }

    private static final Quotation QUOTATION = new Quotation(
            DAY,
            Map.of(
                    1L, List.of(price(1, OLD, null, 43_900)),
                    2L, List.of(price(2, OLD, DAY.minusDays(2), 10_000), price(2, DAY.minusDays(2), null, 8_000)),
                    3L, List.of(price(3, OLD, DAY, 5_000))),
            Map.of(9L, new ServiceNeed(9, "机油保养", "Oil service", 40, 1, "lift", Money.ofFen(8_000))),
            Map.of(
                    5L,
                    new BundleOffer(
                            5,
                            "care",
                            "保养套餐",
                            "Care",
                            Money.ofFen(50_000),
                            List.of(
                                    new BundleOffer.Part(1L, null, 1),
                                    new BundleOffer.Part(2L, null, 2),
                                    new BundleOffer.Part(null, 9L, 1)))));

    private static QuotedLine line(QuoteItem item) {
        return QUOTATION.of(List.of(item)).lines().getFirst();
    }

    @Test
    void aSkuCostsThePriceOfTheDay() {
        var line = line(QuoteItem.sku(1, 3));
        assertEquals(Money.ofFen(43_900), line.unit());
        assertEquals(Money.ofFen(131_700), line.total());
        assertNull(line.struckOut());
        assertEquals(List.of(new PriceRule("price-list", "retail", OLD, Money.ofFen(131_700), true)), line.rules());
    }

    @Test
    void aReducedPriceStandsBesideTheLawfulOne() {
        var line = line(QuoteItem.sku(2, 1));
        assertEquals(Money.ofFen(8_000), line.unit());
        assertEquals(Money.ofFen(10_000), line.struckOut());
    }

    @Test
    void whatHasNoPriceIsNotOffered() {
        for (var item :
                List.of(QuoteItem.sku(3, 1), QuoteItem.sku(99, 1), QuoteItem.service(99, 1), QuoteItem.bundle(99, 1))) {
            assertEquals(
                    "pricing.not-offered",
                    assertThrows(BusinessException.class, () -> line(item)).key());
        }
    }

    /** 500.00 shared by 439.00 : 160.00 : 80.00 (679.00 alone) is 323.269…, 117.820…, 58.910…: the odd fen to the last, 0.91 > 0.82 > 0.27. */
    @Test
    void aBundleIsSharedToTheFen() {
        var lines = QUOTATION.of(List.of(QuoteItem.bundle(5, 1))).lines();
        assertEquals(
                List.of(32_327L, 11_782L, 5_891L),
                lines.stream().map(l -> l.total().fen()).toList());
        assertEquals(Money.ofFen(5_891), lines.get(1).unit());
        assertEquals(new QuoteItem(2L, null, 5L, 2), lines.get(1).item());
        assertEquals(new QuoteItem(null, 9L, 5L, 1), lines.get(2).item());
        assertEquals(
                List.of(
                        new PriceRule("bundle", "care", null, Money.ofFen(11_782), true),
                        new PriceRule("price-list", "retail", DAY.minusDays(2), Money.ofFen(16_000), false)),
                lines.get(1).rules());
    }

    @Test
    void twoBundlesAreTwiceOne() {
        var quote = QUOTATION.of(List.of(QuoteItem.bundle(5, 2), QuoteItem.service(9, 1)));
        assertEquals(
                List.of(64_654L, 23_564L, 11_782L, 8_000L),
                quote.lines().stream().map(l -> l.total().fen()).toList());
        assertEquals(Money.ofFen(108_000), quote.total());
    }

    @Test
    void strikesOutTheLowestOfTheSevenDaysBefore() {
        LocalDate began = DAY.minusDays(2);
        var raisedBefore = List.of(
                price(2, OLD, began.minusDays(5), 9_000),
                price(2, began.minusDays(5), began, 12_000),
                price(2, began, null, 8_000));
        assertEquals(Money.ofFen(9_000), StruckOutPrice.on(DAY, raisedBefore));
        var raisedEarlier = List.of(
                price(2, OLD, began.minusDays(7), 9_000),
                price(2, began.minusDays(7), began, 12_000),
                price(2, began, null, 8_000));
        assertEquals(Money.ofFen(12_000), StruckOutPrice.on(DAY, raisedEarlier));
    }

    @Test
    void strikesOutNothingWithoutAReduction() {
        assertNull(StruckOutPrice.on(DAY, List.of(price(2, OLD, null, 9_000))));
        assertNull(StruckOutPrice.on(DAY, List.of(price(2, OLD, DAY, 9_000), price(2, DAY, null, 9_500))));
        assertNull(StruckOutPrice.on(DAY, List.of(price(2, OLD, DAY, 9_000), price(2, DAY, null, 9_000))));
        assertNull(StruckOutPrice.on(DAY, List.of()));
        var cutAndBack = List.of(
                price(2, OLD, DAY.minusDays(3), 9_000),
                price(2, DAY.minusDays(3), DAY, 7_000),
                price(2, DAY, null, 8_000));
        assertNull(StruckOutPrice.on(DAY, cutAndBack));
    }

    @Test
    void takesTheLastDealWhereTheSevenDaysHaveNone() {
        var pause = List.of(price(2, OLD, DAY.minusDays(60), 9_000), price(2, DAY.minusDays(1), null, 8_000));
        assertEquals(Money.ofFen(9_000), StruckOutPrice.on(DAY, pause));
    }

    @Test
    void aReductionGrowsOld() {
        var reduced = List.of(
                price(2, OLD, DAY, 9_000),
                price(2, DAY, DAY.plusDays(10), 8_000),
                price(2, DAY.plusDays(10), null, 8_000));
        assertEquals(Money.ofFen(9_000), StruckOutPrice.on(DAY.plusDays(29), reduced));
        assertNull(StruckOutPrice.on(DAY.plusDays(30), reduced));
    }
}
