package org.wheelhouse.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Demand demand = new Demand(TODAY, 12_000);

    @Test
    void aYearHasTheWantedNumberOfOrders() {
        assertEquals(
                12_000,
                IntStream.rangeClosed(1, 365)
                        .mapToDouble(back -> demand.on(TODAY.minusDays(back)))
                        .sum(),
                0.01);
    }

    @Test
    void theChainGrowsAndPeopleComeAtWeekends() {
        assertTrue(demand.on(LocalDate.of(2026, 11, 14)) > demand.on(LocalDate.of(2025, 12, 6)));
        assertTrue(demand.on(LocalDate.of(2026, 11, 14)) > demand.on(LocalDate.of(2026, 11, 17)));
    }

    @Test
    void outletsCloseForTheSpringFestival() {
        var holidays = Holidays.between(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28));
        assertEquals(
                List.of(5, 6, 7, 8),
                holidays.stream().map(h -> h.day().getDayOfMonth()).toList());
        assertTrue(holidays.stream().skip(1).allMatch(h -> h.opens() == null));
    }

    @Test
    void freightGrowsWithWeightAndIsFreeFromAnAmount() {
        var freight = new Hub.Freight(1, "jd", 1_000, 800, 1_000, 200, 9_900L, 1);
        assertEquals(800, freight.fee(1_000, 100));
        assertEquals(1_000, freight.fee(1_001, 100));
        assertEquals(0, freight.fee(5_000, 9_900));
    }

    @Test
    void farProvincesCostMoreAndTakeLonger() {
        var near = FreightPlan.of(31.2450, 121.2290, "31", 31.23, 121.47);
        var far = FreightPlan.of(31.2450, 121.2290, "65", 43.83, 87.62);
        assertTrue(far.firstFen() > near.firstFen() && far.days() > near.days());
    }
}
