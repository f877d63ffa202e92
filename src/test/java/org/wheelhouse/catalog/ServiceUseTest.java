package org.wheelhouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.Money;

/** What goods that are fitted in one visit share, and what is paid and timed for every piece. */
class ServiceUseTest {

    private static ServiceNeed oil(int extra) {
        return new ServiceNeed(1, "机油保养", "Oil service", 40 + extra, 1, "lift", Money.ofFen(8_000), false, extra);
    }

    private static ServiceNeed tyre() {
        return new ServiceNeed(2, "轮胎更换", "Tyre change", 20, 1, "lift", Money.ofFen(4_000), true, 0);
    }

    @Test
    void oilAndItsFilterAreOneService() {
        var visit = ServiceUse.together(List.of(new ServiceUse(oil(0), 4), new ServiceUse(oil(0), 1)));
        assertEquals(List.of(new ServiceUse(oil(0), 1)), visit);
        assertEquals(Money.ofFen(8_000), visit.getFirst().price());
        assertEquals(40, visit.getFirst().whole().minutes());
    }

    @Test
    void goodsAddTheirExtraTime() {
        var visit = ServiceUse.together(List.of(new ServiceUse(oil(15), 1), new ServiceUse(oil(30), 1)));
        assertEquals(85, visit.getFirst().whole().minutes());
    }

    @Test
    void fourTyresAreFour() {
        var visit = ServiceUse.together(
                List.of(new ServiceUse(tyre(), 2), new ServiceUse(oil(0), 1), new ServiceUse(tyre(), 2)));
        assertEquals(
                List.of(2L, 1L), visit.stream().map(u -> u.need().serviceId()).toList());
        assertEquals(Money.ofFen(16_000), visit.getFirst().price());
        assertEquals(80, visit.getFirst().whole().minutes());
    }

    @Test
    void aServiceAskedForByItselfPaysForTheGoodsToo() {
        assertEquals(List.of(Money.ZERO), ServiceUse.shares(List.of(new ServiceUse(oil(0), 1)), List.of(1L)));
    }

    @Property
    void theLinesOfACartComeToThePriceOfTheVisit(@ForAll("wanted") List<ServiceUse> wanted) {
        Money lines = ServiceUse.shares(wanted, List.of()).stream().reduce(Money.ZERO, Money::plus);
        Money visit =
                ServiceUse.together(wanted).stream().map(ServiceUse::price).reduce(Money.ZERO, Money::plus);
        assertEquals(visit, lines);
    }

    @Provide
    Arbitrary<List<ServiceUse>> wanted() {
        Arbitrary<ServiceNeed> needs = Arbitraries.of(oil(0), oil(15), tyre());
        return Combinators.combine(needs, Arbitraries.integers().between(1, 9))
                .as(ServiceUse::new)
                .list()
                .ofMaxSize(8);
    }
}
