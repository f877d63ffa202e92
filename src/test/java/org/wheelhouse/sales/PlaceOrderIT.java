package org.wheelhouse.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.PaymentConfirmed;
import org.wheelhouse.payments.ReceiveNotice;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.testing.SmallChain;

/** The atomic promise, with goods that are sent from a hub: exactly once, wholly or not at all, whatever comes late, twice or forged. */
@ExtendWith(ArquillianExtension.class)
class PlaceOrderIT {

    private static final long PRICE = 19_900;
    private static final long FREIGHT = 1_000;
    private static final int BUYERS = 200;
    private static final int THREADS = 32;

    @Inject
    private PlaceOrder placeOrder;

    @Inject
    private ExpireOrders expireOrders;

    @Inject
    private LatePayment latePayment;

    @Inject
    private ReceiveNotice receiveNotice;

    @Inject
    private Event<PaymentConfirmed> paymentConfirmed;

    @Inject
    private InScope inScope;

    @Resource
    private ManagedThreadFactory threads;

    /** A hub with some pieces of one SKU, in a region of one province of its own. */
    private record Shop(SmallChain chain, String county, long sku) {

        static Shop with(int pieces) {
            SmallChain chain = SmallChain.make();
            String mark = Ids.code(8);
            String county = provinceOfNobody() + "0101";
            OwnerSql.update(
                    "insert into division (code, level, name_zh) values (?, 1, '试省') on conflict do nothing",
                    county.substring(0, 2));
            OwnerSql.update(
                    "insert into division (code, level, name_zh) values (?, 3, '试县') on conflict do nothing", county);
            OwnerSql.update(
                    "update region set provinces = array[?] where id = ?",
                    county.substring(0, 2),
                    chain.regions().getFirst());
            long brand = id("brand", Map.of("code", "b" + mark, "name_zh", "牌"));
            long category = id("category", Map.of("code", "c" + mark, "name_zh", "类"));
            long product = id(
                    "product",
                    Map.of(
                            "code",
                            "p" + mark,
                            "brand_id",
                            brand,
                            "category_id",
                            category,
                            "name_zh",
                            "货",
                            "fitment_mode",
                            "universal"));
            long sku = id(
                    "sku",
                    Map.of(
                            "product_id",
                            product,
                            "code",
                            "k" + mark,
                            "weight_g",
                            500,
                            "length_mm",
                            100,
                            "width_mm",
                            100,
                            "height_mm",
                            100));
            OwnerSql.update(
                    "insert into price (price_list_id, sku_id, price_fen, valid) select id, ?, ?, daterange('2025-01-01', null) from price_list"
                            + " where code = 'retail'",
                    sku,
                    PRICE);
            long carrier = id("carrier", Map.of("code", "t" + mark, "name_zh", "运"));
            OwnerSql.update(
                    "insert into freight_rule (region_id, province_code, carrier_id, first_g, first_fen, step_g, step_fen, days)"
                            + " values (?, ?, ?, 1000, ?, 1000, 500, 2)",
                    chain.regions().getFirst(),
                    county.substring(0, 2),
                    carrier,
                    FREIGHT);
            var hub = chain.hubs().getFirst();
            OwnerSql.update(
                    "insert into stock (outlet_id, region_id, franchisee_id, sku_id, on_hand) values (?, ?, ?, ?, ?)",
                    hub.outlet(),
                    hub.region(),
                    hub.franchisee(),
                    sku,
                    pieces);
            return new Shop(chain, county, sku);
        }

        /** One that no region has yet: neither the demo chain's, with its own freight, nor another test's shop. */
        private static String provinceOfNobody() {
            String code = Ids.code(2);
            return OwnerSql.number("select count(*) from region where ? = any(provinces)", code) > 0
                    ? provinceOfNobody()
                    : code;
        }

        private static long id(String table, Map<String, Object> columns) {
            return ((Number) OwnerSql.insert(table, columns)).longValue();
        }

        PlaceOrderRequest request(UUID customer, String key) {
            return new PlaceOrderRequest(
                    customer,
                    key,
                    new PlaceOrderRequest.Contact("试客", "13800000000", null, null),
                    PlaceOrderRequest.Car.NONE,
                    List.of(new OfferItem(sku, null, null, 1, Way.SHIP)),
                    null,
                    null,
                    new PlaceOrderRequest.Delivery("试客", "13800000000", county, "试路 1 号"),
                    Money.ofFen(PRICE + FREIGHT),
                    "zh");
        }

        long reserved() {
            return OwnerSql.number("select reserved from stock where sku_id = ?", sku);
        }

        long orders() {
            return OwnerSql.number(
                    "select count(*) from sales_order where region_id = ?",
                    chain.regions().getFirst());
        }
    }

    private static String state(String number) {
        return (String) OwnerSql.value("select state from sales_order where number = ?", number);
    }

    private static UUID id(String number) {
        return (UUID) OwnerSql.value("select id from sales_order where number = ?", number);
    }

    /** The hold's end moves into the past. */
    private static void lapse(String number) {
        OwnerSql.update("update sales_order set held_until = now() - interval '1 hour' where number = ?", number);
        OwnerSql.update("update reservation set expires_at = now() - interval '1 hour' where cause_id = ?", id(number));
    }

    /** As the payment feature does it: the payment's row, then the event in the same transaction. */
    private void pay(String number) {
        UUID payment = (UUID) OwnerSql.value("select id from payment where order_id = ?", id(number));
        OwnerSql.update(
                "update payment set state = 'PAID', paid_at = now(), provider_trade = ? where id = ?",
                "B" + payment,
                payment);
        inScope.run(
                Scope.job("test"),
                () -> paymentConfirmed.fire(
                        new PaymentConfirmed(id(number), payment, Money.ofFen(PRICE + FREIGHT), Instant.now())));
    }

    private void deliverLatePayment(String number) {
        var payload = OwnerSql.rows(
                "select payload->>'order' as o, payload->>'payment' as p, payload->>'amount' as a, payload->>'paidAt' as t from outbox"
                        + " where kind = ? and payload->>'order' = ?",
                LatePayment.KIND,
                id(number).toString());
        assertEquals(1, payload.size());
        var row = payload.getFirst();
        inScope.run(
                Scope.job("test"),
                () -> latePayment.handle(
                        Ids.next(),
                        Map.of(
                                "order",
                                (String) row.get("o"),
                                "payment",
                                (String) row.get("p"),
                                "amount",
                                (String) row.get("a"),
                                "paidAt",
                                (String) row.get("t"))));
    }

    @Test
    void submittedTwiceItIsOneOrder() {
        Shop shop = Shop.with(5);
        UUID customer = shop.chain().customers().getFirst();
        String first = placeOrder.place(shop.request(customer, "K1"));
        assertEquals(first, placeOrder.place(shop.request(customer, "K1")));
        assertNotEquals(first, placeOrder.place(shop.request(customer, "K2")));
        assertEquals(2, shop.orders());
        assertEquals(2, shop.reserved());
        assertEquals(PRICE + FREIGHT, OwnerSql.number("select total_fen from sales_order where number = ?", first));
        assertEquals(PRICE, OwnerSql.number("select sum(total_fen) from order_line where order_id = ?", id(first)));
    }

    @Test
    void anotherPriceThanTheOneShownIsRefusedAndLeavesNothing() {
        Shop shop = Shop.with(5);
        OwnerSql.update("update price set price_fen = ? where sku_id = ?", PRICE + 100, shop.sku());
        var refused = assertThrows(
                BusinessException.class,
                () -> placeOrder.place(shop.request(shop.chain().customers().getFirst(), "K1")));
        assertEquals("sales.price-changed", refused.key());
        assertEquals(0, shop.orders());
        assertEquals(0, shop.reserved());
    }

    @Test
    void twoHundredBuyersOfTheLastUnit() throws Exception {
        Shop shop = Shop.with(1);
        var customers = new ArrayList<UUID>();
        for (int i = 0; i < BUYERS; i++) {
            customers.add(SmallChain.customer("抢" + i));
        }
        long deadlocks = Race.deadlocks();
        var next = new AtomicInteger();
        var won = new AtomicInteger();
        var soldOut = new AtomicInteger();
        var strange = new AtomicReference<Throwable>();
        var done = new CountDownLatch(THREADS);
        for (int t = 0; t < THREADS; t++) {
            threads.newThread(() -> {
                        for (int i = next.getAndIncrement(); i < BUYERS; i = next.getAndIncrement()) {
                            try {
                                placeOrder.place(shop.request(customers.get(i), "K"));
                                won.incrementAndGet();
                            } catch (BusinessException refused) {
                                soldOut.addAndGet(refused.key().equals("warehouse.sold-out") ? 1 : 0);
                            } catch (RuntimeException e) {
                                strange.set(e);
                            }
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        assertEquals(null, strange.get());
        assertEquals(deadlocks, Race.deadlocks());
        assertEquals(1, won.get());
        assertEquals(BUYERS - 1, soldOut.get());
        assertEquals(1, shop.orders());
        assertEquals(1, shop.reserved());
        assertEquals(
                1,
                OwnerSql.number(
                        "select count(*) from payment where region_id = ?",
                        shop.chain().regions().getFirst()));
        assertEquals(
                1,
                OwnerSql.number(
                        "select count(*) from fulfilment where region_id = ?",
                        shop.chain().regions().getFirst()));
        assertEquals(1, OwnerSql.number("select count(*) from reservation where sku_id = ?", shop.sku()));
    }

    @Test
    void paidInTimeEverythingIsFirm() {
        Shop shop = Shop.with(5);
        String number = placeOrder.place(shop.request(shop.chain().customers().getFirst(), "K1"));
        pay(number);
        assertEquals("PAID", state(number));
        assertEquals("RELEASED", OwnerSql.value("select state from fulfilment where order_id = ?", id(number)));
        assertEquals("CONFIRMED", OwnerSql.value("select state from reservation where cause_id = ?", id(number)));
    }

    @Test
    void expiryReleasesEverything() {
        Shop shop = Shop.with(1);
        String number = placeOrder.place(shop.request(shop.chain().customers().getFirst(), "K1"));
        lapse(number);
        expireOrders.run();
        assertEquals("EXPIRED", state(number));
        assertEquals(0, shop.reserved());
        assertEquals("CANCELLED", OwnerSql.value("select state from fulfilment where order_id = ?", id(number)));
        assertEquals("CLOSED", OwnerSql.value("select state from payment where order_id = ?", id(number)));
        placeOrder.place(shop.request(shop.chain().customers().get(1), "K1"));
    }

    @Test
    void anOrderThatCannotBeReleasedDoesNotKeepTheOthers() {
        Shop broken = Shop.with(1);
        Shop shop = Shop.with(1);
        String stuck =
                placeOrder.place(broken.request(broken.chain().customers().getFirst(), "K1"));
        String number = placeOrder.place(shop.request(shop.chain().customers().getFirst(), "K1"));
        OwnerSql.update(
                "update stock set reserved = 0 where sku_id = ?", broken.sku()); // its claim has nothing to give back
        lapse(stuck);
        OwnerSql.update("update sales_order set held_until = now() - interval '2 hours' where number = ?", stuck);
        lapse(number);
        try {
            expireOrders.run();
        } catch (IllegalStateException told) {
            // the job's row would say so
        }
        assertEquals("HELD", state(stuck));
        assertEquals("EXPIRED", state(number));
        OwnerSql.update("update stock set reserved = 1 where sku_id = ?", broken.sku());
    }

    @Test
    void moneyThatComesLateTakesEverythingAgain() {
        Shop shop = Shop.with(1);
        String number = placeOrder.place(shop.request(shop.chain().customers().getFirst(), "K1"));
        lapse(number);
        expireOrders.run();
        pay(number);
        deliverLatePayment(number);
        assertEquals("PAID", state(number));
        assertEquals(1, shop.reserved());
        assertEquals(0, OwnerSql.number("select count(*) from refund where order_id = ?", id(number)));
    }

    @Test
    void moneyThatComesTooLateGoesBackWhole() {
        Shop shop = Shop.with(1);
        String number = placeOrder.place(shop.request(shop.chain().customers().getFirst(), "K1"));
        lapse(number);
        expireOrders.run();
        String winner = placeOrder.place(shop.request(shop.chain().customers().get(1), "K1"));
        pay(number);
        deliverLatePayment(number);
        assertEquals("EXPIRED", state(number));
        assertEquals("HELD", state(winner));
        assertEquals(1, shop.reserved());
        assertEquals(PRICE + FREIGHT, OwnerSql.number("select amount_fen from refund where order_id = ?", id(number)));
    }

    @Test
    void aForgedNoticeIsKeptAndChangesNothing() {
        Shop shop = Shop.with(1);
        String number = placeOrder.place(shop.request(shop.chain().customers().getFirst(), "K1"));
        String trade = (String) OwnerSql.value("select trade_number from payment where order_id = ?", id(number));
        String mark = Ids.code(10);
        var answer = receiveNotice
                .receive(
                        "sandbox",
                        "notify_id=" + mark
                                + "&sign_type=RSA2&sign=AAAA&app_id=1&trade_no=1&trade_status=TRADE_SUCCESS&out_trade_no="
                                + trade + "&total_amount="
                                + Money.ofFen(PRICE + FREIGHT).yuan(),
                        Map.of())
                .orElseThrow();
        assertEquals("fail", answer.body());
        assertEquals("HELD", state(number));
        assertTrue(OwnerSql.number(
                        "select count(*) from payment_notice where body like ? and outcome <> 'APPLIED'",
                        "%" + mark + "%")
                == 1);
    }
}
