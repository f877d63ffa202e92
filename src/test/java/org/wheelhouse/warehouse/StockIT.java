package org.wheelhouse.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;

/** Stock under races and random histories: exactly the right number win, and every balance is the sum of its rows. */
@ExtendWith(ArquillianExtension.class)
class StockIT {

    private static final int CUSTOMERS = 200;
    private static final int PARALLEL = 32;

    @Inject
    private InScope inScope;

    @Inject
    private StockLedger ledger;

    @Inject
    private Reservations reservations;

    @Inject
    private Transfers transfers;

    @Inject
    private Adjustments adjustments;

    @Inject
    private Availability availability;

    @Inject
    private StockCheck check;

    @Inject
    private ExpectedReceipts expected;

    @Inject
    private Deliveries deliveries;

    @Resource
    private ManagedThreadFactory threads;

    private static SiteRef ref(SmallChain.Site site) {
        return new SiteRef(site.outlet(), site.region(), site.franchisee());
    }

    private void fill(SmallChain.Site site, long sku, int quantity) {
        inScope.run(site.scope(), () -> ledger.move(ref(site), sku, quantity, MovementKind.RECEIPT, null, null, null));
    }

    private long reserved(SmallChain.Site site, long sku) {
        return OwnerSql.number("select reserved from stock where outlet_id = ? and sku_id = ?", site.outlet(), sku);
    }

    @Test
    void twoHundredForTheLastUnit() throws Exception {
        var chain = SmallChain.make();
        var outlet = chain.outlets().getFirst();
        var skus = SampleGoods.skus(3);
        // everybody wants the last one of the middle SKU, together with plenty of the others, in any order
        fill(outlet, skus.get(0), 10_000);
        fill(outlet, skus.get(1), 1);
        fill(outlet, skus.get(2), 10_000);
        assertEquals(1, race(outlet, skus, 1));
        assertEquals(
                List.of(1L, 1L, 1L), skus.stream().map(s -> reserved(outlet, s)).toList(), "nothing half-held");
    }

    @Test
    void sevenUnitsForTwoHundredWhoWantTwo() throws Exception {
        var chain = SmallChain.make();
        var outlet = chain.outlets().getFirst();
        var skus = SampleGoods.skus(1);
        fill(outlet, skus.getFirst(), 7);
        assertEquals(3, race(outlet, skus, 2));
        assertEquals(6, reserved(outlet, skus.getFirst()));
        var soldOut = assertThrows(
                SoldOutException.class,
                () -> inScope.run(
                        outlet.checkout(chain.customers().getFirst()),
                        () -> reservations.hold(
                                ref(outlet),
                                List.of(new SkuQuantity(skus.getFirst(), 2)),
                                "ORDER",
                                Ids.next(),
                                chain.customers().getFirst(),
                                Instant.now())));
        assertEquals(1, soldOut.left());
        assertEquals(skus.getFirst(), soldOut.skuId());
        assertEquals(
                1,
                inScope.call(Scope.everybody(), () -> availability.at(List.of(outlet.outlet()), skus))
                        .get(new SiteSku(outlet.outlet(), skus.getFirst())));
    }

    private long race(SmallChain.Site outlet, List<Long> skus, int quantity) throws Exception {
        long deadlocks = Race.deadlocks();
        var runners = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < CUSTOMERS; i++) {
            UUID customer = SmallChain.customer("抢购" + i);
            var wanted = new ArrayList<>(
                    skus.stream().map(s -> new SkuQuantity(s, quantity)).toList());
            java.util.Collections.shuffle(wanted, new Random(i));
            runners.add(() -> {
                try {
                    inScope.run(
                            outlet.checkout(customer),
                            () -> reservations.hold(
                                    ref(outlet),
                                    wanted,
                                    "ORDER",
                                    Ids.next(),
                                    customer,
                                    Instant.now().plusSeconds(900)));
                    return true;
                } catch (SoldOutException e) {
                    return false;
                }
            });
        }
        long won = Race.run(threads, PARALLEL, runners).stream().filter(b -> b).count();
        assertEquals(deadlocks, Race.deadlocks());
        assertEquals(
                won * skus.size(),
                OwnerSql.number("select count(*) from reservation where outlet_id = ?", outlet.outlet()));
        return won;
    }

    @Test
    void aTransferHasTwoSides() {
        var chain = SmallChain.make();
        var hub = chain.hubs().getFirst();
        var outlet = chain.outlets().getFirst();
        UUID order = Ids.next();
        UUID customer = chain.customers().getFirst();
        long sku = SampleGoods.skus(1).getFirst();
        fill(hub, sku, 10);
        inScope.run(
                outlet.checkout(customer),
                () -> reservations.holdAll(
                        List.of(new Hold(ref(hub), List.of(new SkuQuantity(sku, 4)))),
                        "ORDER",
                        order,
                        customer,
                        Instant.now().plusSeconds(900)));
        UUID transfer = inScope.call(Scope.job("test"), () -> {
            reservations.confirm(order);
            return transfers.request(
                    ref(hub),
                    ref(outlet),
                    List.of(new SkuQuantity(sku, 4)),
                    LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(2),
                    1,
                    order,
                    customer);
        });
        assertEquals(4, reserved(hub, sku), "what the order had claimed is used");
        assertEquals(
                1,
                inScope.call(hub.scope(), () -> transfers.list(hub.outlet(), true, List.of(TransferState.REQUESTED)))
                        .size());
        assertThrows(
                RuntimeException.class,
                () -> inScope.run(chain.outlets().get(1).scope(), () -> transfers.pick(transfer)),
                "no third party");
        inScope.run(hub.scope(), () -> transfers.pick(transfer));
        inScope.run(hub.scope(), () -> transfers.ship(transfer));
        assertEquals(
                6, OwnerSql.number("select on_hand from stock where outlet_id = ? and sku_id = ?", hub.outlet(), sku));
        assertEquals(0, reserved(hub, sku));
        assertThrows(BusinessException.class, () -> inScope.run(hub.scope(), () -> transfers.ship(transfer)));
        assertEquals(
                "warehouse.transfer.reason-missing",
                assertThrows(
                                BusinessException.class,
                                () -> inScope.run(
                                        outlet.scope(),
                                        () -> transfers.receive(transfer, List.of(new ReceivedLine(sku, 3, " ")))))
                        .key());
        inScope.run(outlet.scope(), () -> transfers.receive(transfer, List.of(new ReceivedLine(sku, 3, "一件破损"))));
        assertEquals(3, reserved(outlet, sku), "arrived goods are the order's");
        assertEquals(
                3,
                OwnerSql.number("select on_hand from stock where outlet_id = ? and sku_id = ?", outlet.outlet(), sku));
        assertEquals("RECEIVED", OwnerSql.value("select state from expected_receipt where cause_id = ?", transfer));
        assertEquals(
                List.of(), inScope.call(Scope.region(chain.regions().getFirst(), "test"), () -> check.differences()));
    }

    @Test
    void aTransferLeavesWhenTheCarrierNeedsItAndCanBeThereBeforeItIsWanted() {
        var chain = SmallChain.make();
        var hub = chain.hubs().getFirst();
        var outlet = chain.outlets().getFirst();
        OwnerSql.update(
                "update outlet set time_zone = 'Pacific/Kiritimati' where region_id = ?",
                chain.regions().getFirst()); // a day of its own
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Pacific/Kiritimati"));
        UUID order = Ids.next();
        long sku = SampleGoods.skus(1).getFirst();
        fill(hub, sku, 10);
        UUID transfer = inScope.call(
                Scope.job("test"),
                () -> transfers.request(
                        ref(hub), ref(outlet), List.of(new SkuQuantity(sku, 2)), today.plusDays(9), 2, order, null));
        assertEquals(
                today.plusDays(2),
                inScope.call(outlet.scope(), () -> expected.readyOn(order)).orElseThrow(),
                "it can leave today");
        assertEquals(List.of(today.plusDays(7), false, false), leaving(hub));

        inScope.run(Scope.job("test"), () -> transfers.wantedOn(order, today.plusDays(2)));
        assertEquals(List.of(today, true, false), leaving(hub), "two days on the way: it leaves today");
        assertEquals(
                today.plusDays(2),
                inScope.call(outlet.scope(), () -> deliveries.incoming())
                        .getFirst()
                        .dueOn());
        assertEquals(
                java.sql.Date.valueOf(today.plusDays(2)),
                OwnerSql.value("select due_on from expected_receipt where cause_id = ?", transfer));
        inScope.run(Scope.job("test"), () -> transfers.wantedOn(order, today.plusDays(1)));
        assertEquals(List.of(today.minusDays(1), true, true), leaving(hub), "it should have left yesterday");

        inScope.run(hub.scope(), () -> transfers.pick(transfer));
        inScope.run(hub.scope(), () -> transfers.ship(transfer));
        OwnerSql.update("update transfer set shipped_at = shipped_at - interval '1 day' where id = ?", transfer);
        assertEquals(
                today.plusDays(1),
                inScope.call(outlet.scope(), () -> expected.readyOn(order)).orElseThrow(),
                "a day of the way is done");
        inScope.run(Scope.job("test"), () -> transfers.wantedOn(order, today.plusDays(5)));
        assertEquals(
                java.sql.Date.valueOf(today.plusDays(1)),
                OwnerSql.value("select due_on from transfer where id = ?", transfer),
                "what is on its way comes");
        inScope.run(outlet.scope(), () -> transfers.receive(transfer, List.of(new ReceivedLine(sku, 1, "一件破损"))));
        assertEquals(
                today.plusDays(2),
                inScope.call(outlet.scope(), () -> expected.readyOn(order)).orElseThrow(),
                "what was missing is sent again");
    }

    private List<Object> leaving(SmallChain.Site hub) {
        var first = inScope.call(hub.scope(), () -> deliveries.outgoing()).getFirst();
        return List.of(first.dueOn(), first.leavesToday(), first.late());
    }

    @Test
    void anOutletAsksTheHubWithoutAnOrder() {
        var chain = SmallChain.make();
        var hub = chain.hubs().getFirst();
        var outlet = chain.outlets().getFirst();
        long sku = SampleGoods.skus(1).getFirst();
        fill(hub, sku, 3);
        UUID transfer = inScope.call(
                outlet.scope(),
                () -> transfers.request(
                        ref(hub),
                        ref(outlet),
                        List.of(new SkuQuantity(sku, 2)),
                        LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")),
                        1,
                        null,
                        null));
        inScope.run(hub.scope(), () -> transfers.pick(transfer));
        assertEquals(2, reserved(hub, sku));
        inScope.run(hub.scope(), () -> transfers.cancel(transfer));
        assertEquals(0, reserved(hub, sku));
    }

    @Test
    void everyBalanceIsTheSumOfItsRowsAfterRandomHistories() throws Exception {
        var chain = SmallChain.make();
        var hub = chain.hubs().getFirst();
        var outlet = chain.outlets().getFirst();
        var skus = SampleGoods.skus(4);
        skus.forEach(sku -> {
            fill(hub, sku, 50);
            fill(outlet, sku, 20);
        });
        long deadlocks = Race.deadlocks();
        var runners = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < PARALLEL; i++) {
            long seed = i;
            runners.add(() -> history(new Random(seed), chain, hub, outlet, skus));
        }
        int done = Race.run(threads, PARALLEL, runners).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertTrue(done > 200, "acts done: " + done);
        assertEquals(deadlocks, Race.deadlocks());
        assertEquals(
                List.of(), inScope.call(Scope.region(chain.regions().getFirst(), "test"), () -> check.differences()));
    }

    /** Twenty random acts of one customer and the two sites; refusals are part of the life. @return how many were done */
    private int history(Random random, SmallChain chain, SmallChain.Site hub, SmallChain.Site outlet, List<Long> skus) {
        UUID customer = chain.customers().get(random.nextInt(4));
        var orders = new ArrayList<UUID>();
        int done = 0;
        for (int i = 0; i < 20; i++) {
            UUID order =
                    orders.isEmpty() || random.nextInt(3) == 0 ? Ids.next() : orders.get(random.nextInt(orders.size()));
            var some = new ArrayList<SkuQuantity>();
            skus.forEach(sku -> {
                if (some.isEmpty() || random.nextBoolean()) {
                    some.add(new SkuQuantity(sku, 1 + random.nextInt(3)));
                }
            });
            java.util.Collections.shuffle(some, random);
            try {
                switch (random.nextInt(6)) {
                    case 0, 1 -> {
                        orders.add(order);
                        inScope.run(
                                outlet.checkout(customer),
                                () -> reservations.holdAll(
                                        List.of(new Hold(ref(outlet), some), new Hold(ref(hub), some)),
                                        "ORDER",
                                        order,
                                        customer,
                                        Instant.now().plusMillis(random.nextInt(20) - 10)));
                    }
                    case 2 -> inScope.run(Scope.job("test"), () -> reservations.confirm(order));
                    case 3 -> inScope.run(Scope.job("test"), () -> reservations.release(order));
                    case 4 ->
                        inScope.run(
                                Scope.job("test"),
                                () -> reservations.consume(ref(outlet), order, some, MovementKind.SHIPPED));
                    default ->
                        inScope.run(
                                outlet.scope(),
                                () -> adjustments.adjust(
                                        ref(outlet), skus.get(random.nextInt(4)), random.nextInt(7) - 3, "盘点"));
                }
                done++;
            } catch (BusinessException refusal) {
                // sold out, nothing to adjust: the history goes on
            }
        }
        return done;
    }
}
