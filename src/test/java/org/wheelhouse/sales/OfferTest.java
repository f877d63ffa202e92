package org.wheelhouse.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SkuQuantity;

/** Totals to the fen. */
class OfferTest {

    private static Offer.Line goods(Way way, long sku, int quantity, long fen) {
        return new Offer.Line(
                way,
                sku,
                null,
                null,
                "货",
                null,
                quantity,
                Money.ofFen(fen),
                Money.ofFen(fen * quantity),
                null,
                List.of(),
                "seat-cover",
                null);
    }

    private static Offer.Line work(long service, long fen) {
        return new Offer.Line(
                Way.INSTALL,
                null,
                service,
                null,
                "工",
                null,
                1,
                Money.ofFen(fen),
                Money.ofFen(fen),
                null,
                List.of(),
                "service",
                null);
    }

    private static Offer offer(Money freight, Offer.Line... lines) {
        var outlet = new SiteRef(2, 1, 7);
        var need = new ServiceNeed(5, "工", null, 45, 1, "lift", Money.ofFen(8_000));
        return new Offer(
                List.of(lines),
                outlet,
                new SiteRef(1, 1, 1),
                List.of(),
                List.of(),
                List.of(new SkuQuantity(12, 3)),
                List.of(need, need),
                LocalDate.EPOCH,
                freight,
                null,
                List.of());
    }

    @Test
    void goodsAndWorkAndFreightAddUp() {
        var offer = offer(
                Money.ofFen(1_250),
                goods(Way.INSTALL, 11, 1, 119_805),
                goods(Way.SHIP, 12, 3, 3_333),
                work(5, 8_000),
                work(6, 6_000));
        assertEquals(Money.ofFen(129_804), offer.goods());
        assertEquals(Money.ofFen(14_000), offer.services());
        assertEquals(Money.ofFen(145_054), offer.total());
        assertEquals(90, offer.minutes());
        assertTrue(offer.hasInstallation() && offer.hasShipping());
    }

    @Test
    void withoutAnAddressFreightIsNotYetCounted() {
        assertEquals(
                Money.ofFen(3_333), offer(null, goods(Way.SHIP, 12, 1, 3_333)).total());
    }
}
