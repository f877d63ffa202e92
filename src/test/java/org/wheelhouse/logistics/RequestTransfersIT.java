package org.wheelhouse.logistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;
import org.wheelhouse.warehouse.Deliveries;
import org.wheelhouse.warehouse.SkuQuantity;
import org.wheelhouse.warehouse.SoldOutException;
import org.wheelhouse.warehouse.Transfers;

/** Goods for a shelf: hub and outlet of one region, by each for itself, and by nobody else. */
@ExtendWith(ArquillianExtension.class)
class RequestTransfersIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    private RequestTransfers requestTransfers;

    @Inject
    private ShelfTransfer shelfTransfer;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Transfers transfers;

    @Inject
    private InScope inScope;

    private final SmallChain chain = SmallChain.make().delivered(2);
    private final SmallChain.Site hub = chain.hubs().getFirst();
    private final SmallChain.Site outlet = chain.outlets().getFirst();
    private final long sku = SampleGoods.skus(1).getFirst();

    @BeforeEach
    void fill() {
        var stock = hub.columns();
        stock.putAll(Map.of("sku_id", sku, "on_hand", 5));
        OwnerSql.insert("stock", stock);
    }

    private UUID request(SmallChain.Site caller, SmallChain.Site receiver, int pieces) {
        return inScope.call(
                caller.scope(),
                () -> requestTransfers.forShelf(receiver.outlet(), List.of(new SkuQuantity(sku, pieces))));
    }

    private long reserved() {
        return OwnerSql.number("select reserved from stock where outlet_id = ? and sku_id = ?", hub.outlet(), sku);
    }

    private static String expected(UUID transfer) {
        return (String) OwnerSql.value("select state from expected_receipt where cause_id = ?", transfer);
    }

    @Test
    void aHubSendsAndWhatItReservedIsFreeWhenItGivesUp() {
        UUID transfer = request(hub, outlet, 3);
        assertEquals(3, reserved());
        var leaving = inScope.call(hub.scope(), () -> deliveries.outgoing());
        assertEquals(
                List.of(transfer),
                leaving.stream().map(Deliveries.Delivery::transfer).toList());
        assertTrue(leaving.getFirst().leavesToday());
        var coming = inScope.call(outlet.scope(), () -> deliveries.incoming());
        assertEquals(
                List.of(transfer),
                coming.stream().map(Deliveries.Delivery::transfer).toList());
        assertEquals(today.plusDays(2), coming.getFirst().dueOn());
        assertEquals("EXPECTED", expected(transfer));
        assertEquals(
                hub.outlet(),
                OwnerSql.number(
                        "select outlet_id from audit_entry where subject_id = ? and action = 'transfer.requested'",
                        transfer.toString()));
        inScope.run(hub.scope(), () -> transfers.cancel(transfer));
        assertEquals(0, reserved());
        assertEquals("CANCELLED", expected(transfer));
        assertThrows(SoldOutException.class, () -> request(hub, outlet, 6));
    }

    @Test
    void anOutletAsksAndTheHubPicks() {
        UUID transfer = request(outlet, outlet, 4);
        assertEquals(0, reserved(), "it may not write the hub's stock");
        assertEquals(
                outlet.outlet(),
                OwnerSql.number(
                        "select outlet_id from audit_entry where subject_id = ? and action = 'transfer.requested'",
                        transfer.toString()));
        inScope.run(hub.scope(), () -> transfers.pick(transfer));
        assertEquals(4, reserved());
        assertEquals(
                "warehouse.transfer.senders",
                assertThrows(
                                BusinessException.class,
                                () -> inScope.run(outlet.scope(), () -> transfers.cancel(transfer)))
                        .key());
    }

    @Test
    void nobodyMovesGoodsOfOthers() {
        assertThrows(
                NotFoundException.class, () -> request(outlet, chain.outlets().get(1), 1), "for another outlet");
        assertThrows(NotFoundException.class, () -> request(hub, chain.outlets().get(3), 1), "to another region");
        assertThrows(NotFoundException.class, () -> request(hub, hub, 1), "to itself");
        assertThrows(NotFoundException.class, () -> request(chain.hubs().get(1), outlet, 1), "by another region's hub");
        assertEquals(
                "logistics.send.nothing",
                assertThrows(
                                BusinessException.class,
                                () -> inScope.run(
                                        outlet.scope(), () -> requestTransfers.forShelf(outlet.outlet(), List.of())))
                        .key());
        assertEquals(
                0,
                OwnerSql.number(
                        "select count(*) from transfer where region_id in (?, ?)",
                        chain.regions().get(0),
                        chain.regions().get(1)));
    }

    @Test
    void goodsAreFoundByCodeOrNameWithWhatBothSidesHave() {
        String code = (String) OwnerSql.value("select code from sku where id = ?", sku);
        for (String words : List.of(
                code.toLowerCase(java.util.Locale.ROOT),
                "sample " + code.substring(0, 8),
                "测试商品" + code.substring(0, 8))) {
            var found = inScope.call(outlet.scope(), () -> shelfTransfer.find(words, outlet.outlet()));
            assertEquals(
                    List.of(List.of(sku, 5, 0)),
                    found.stream()
                            .map(g -> List.<Object>of(g.skuId(), g.atHub(), g.atOutlet()))
                            .toList(),
                    words);
        }
        assertEquals(
                List.of(), inScope.call(outlet.scope(), () -> shelfTransfer.find(code + " nothing", outlet.outlet())));
        assertEquals(3, inScope.call(hub.scope(), () -> shelfTransfer.outlets()).size());
    }
}
