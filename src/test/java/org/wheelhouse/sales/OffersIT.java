package org.wheelhouse.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;
import org.wheelhouse.warehouse.SoldOutException;

/** The day on which parts can be at an outlet follows from where they lie, in the outlet's own time; and nothing is promised that lies nowhere. */
@ExtendWith(ArquillianExtension.class)
class OffersIT {

    private static final ZoneId FAR_EAST = ZoneId.of("Pacific/Kiritimati");
    private static final int DAYS = 3;

    @Inject
    private Offers offers;

    @Inject
    private PlaceOrder placeOrder;

    @Inject
    private InScope inScope;

    private final SmallChain chain = SmallChain.make().delivered(DAYS);
    private final SmallChain.Site hub = chain.hubs().getFirst();
    private final SmallChain.Site outlet = chain.outlets().getFirst();
    private final long sku = SampleGoods.skus(1).getFirst();
    private final LocalDate today = LocalDate.now(FAR_EAST);

    private Offer offer() {
        OwnerSql.update(
                "update outlet set time_zone = ? where region_id = ?",
                FAR_EAST.getId(),
                chain.regions().getFirst());
        Object product = OwnerSql.value("select product_id from sku where id = ?", sku);
        if (OwnerSql.number("select count(*) from service_rule where product_id = ?", product) == 0) {
            var service = SampleGoods.service(SampleGoods.skill(), SampleGoods.bayType(), 45);
            OwnerSql.update("insert into service_rule (service_id, product_id) values (?, ?)", service.id(), product);
            OwnerSql.update(
                    "insert into price (price_list_id, sku_id, price_fen, valid) select id, ?, 9900, daterange('2025-01-01', null) from price_list where code = 'retail'",
                    sku);
        }
        return inScope.call(Scope.everybody(), () -> offers.of(items(), offers.sitesOf(outlet.outlet()), null));
    }

    private List<OfferItem> items() {
        return List.of(new OfferItem(sku, null, null, 2, Way.INSTALL));
    }

    private void stock(SmallChain.Site site, int pieces) {
        OwnerSql.update(
                "insert into stock (outlet_id, region_id, franchisee_id, sku_id, on_hand) values (?, ?, ?, ?, ?) on conflict (outlet_id, sku_id)"
                        + " do update set on_hand = excluded.on_hand",
                site.outlet(),
                site.region(),
                site.franchisee(),
                sku,
                pieces);
    }

    @Test
    void fromTheOutletFromTheHubOrNotAtAll() {
        stock(outlet, 2);
        assertEquals(today, offer().partsReadyOn());
        stock(outlet, 1);
        stock(hub, 2);
        assertEquals(today.plusDays(DAYS), offer().partsReadyOn());
        stock(hub, 1);
        Offer nothing = offer();
        assertNull(nothing.partsReadyOn());
        assertEquals(
                List.of(1), nothing.soldOut().stream().map(Offer.SoldOut::left).toList());

        UUID customer = chain.customers().getFirst();
        var refused = assertThrows(
                SoldOutException.class,
                () -> placeOrder.place(new PlaceOrderRequest(
                        customer,
                        "K",
                        new PlaceOrderRequest.Contact("试客", "13800000000", null, null),
                        PlaceOrderRequest.Car.NONE,
                        items(),
                        outlet.outlet(),
                        Instant.now().plusSeconds(86_400),
                        null,
                        nothing.total(),
                        "zh")));
        assertEquals(sku, refused.skuId());
        assertEquals(1, refused.left());
    }

    @Test
    void anotherRegionsHubDoesNotCount() {
        stock(chain.hubs().get(1), 9);
        assertEquals(1, offer().soldOut().size());
    }
}
