package org.wheelhouse.logistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SiteSku;
import org.wheelhouse.warehouse.SkuQuantity;

/** Where goods come from, and when they can be there. */
class SupplyTest {

    private static final SiteRef HUB = new SiteRef(1, 9, 1);
    private static final SiteRef OUTLET = new SiteRef(2, 9, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final long PAD = 11;
    private static final long DISC = 12;

    private static Supply.Plan plan(
            Map<SiteSku, Integer> there, List<SkuQuantity> fit, List<SkuQuantity> send, Integer days) {
        return Supply.decide(there, OUTLET, HUB, fit, send, Optional.ofNullable(days), TODAY);
    }

    private static SkuQuantity of(long sku, int quantity) {
        return new SkuQuantity(sku, quantity);
    }

    private static SiteSku at(SiteRef site, long sku) {
        return new SiteSku(site.outletId(), sku);
    }

    @Test
    void whatLiesAtTheOutletIsThereToday() {
        var plan = plan(Map.of(at(OUTLET, PAD), 2, at(HUB, PAD), 9), List.of(of(PAD, 2)), List.of(), 2);
        assertEquals(new Supply.Plan(List.of(of(PAD, 2)), List.of(), List.of(), TODAY), plan);
    }

    @Test
    void whatLiesAtTheHubTakesTheCarriersDays() {
        var plan = plan(
                Map.of(at(OUTLET, PAD), 1, at(HUB, PAD), 2, at(OUTLET, DISC), 1),
                List.of(of(PAD, 2), of(DISC, 1)),
                List.of(),
                3);
        assertEquals(new Supply.Plan(List.of(of(DISC, 1)), List.of(of(PAD, 2)), List.of(), TODAY.plusDays(3)), plan);
    }

    @Test
    void whatLiesNowhereIsSoldOutAndNoDayIsPromised() {
        var plan = plan(Map.of(at(OUTLET, DISC), 1), List.of(of(PAD, 1), of(DISC, 2)), List.of(), 2);
        assertEquals(List.of(new Supply.Shortage(PAD, 0), new Supply.Shortage(DISC, 1)), plan.soldOut());
        assertNull(plan.readyOn());
    }

    @Test
    void theHubsGoodsCannotComeWhereNobodyDelivers() {
        var plan = plan(Map.of(at(HUB, PAD), 9), List.of(of(PAD, 1)), List.of(), null);
        assertEquals(List.of(new Supply.Shortage(PAD, 0)), plan.soldOut());
    }

    @Test
    void fittedAndSentShareTheHubsStock() {
        assertEquals(
                List.of(new Supply.Shortage(PAD, 1)),
                plan(Map.of(at(HUB, PAD), 3), List.of(of(PAD, 2)), List.of(of(PAD, 2)), 2)
                        .soldOut());
        assertEquals(
                List.of(),
                plan(Map.of(at(HUB, PAD), 4), List.of(of(PAD, 2)), List.of(of(PAD, 2)), 2)
                        .soldOut());
    }

    @Test
    void sentGoodsAloneComeFromTheHub() {
        assertEquals(
                new Supply.Plan(List.of(), List.of(), List.of(), null),
                Supply.decide(
                        Map.of(at(HUB, PAD), 1), null, HUB, List.of(), List.of(of(PAD, 1)), Optional.empty(), TODAY));
        assertEquals(
                List.of(new Supply.Shortage(PAD, 0)),
                Supply.decide(Map.of(), null, HUB, List.of(), List.of(of(PAD, 1)), Optional.empty(), TODAY)
                        .soldOut());
    }
}
