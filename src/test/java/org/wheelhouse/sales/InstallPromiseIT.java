package org.wheelhouse.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.booking.SampleOutlet;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.PaymentConfirmed;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;

/**
 * The atomic promise with an installation: bay, technician and parts together. Whoever races for it gets all of it or nothing, and money
 * that comes late takes all of it again or goes back whole, whichever half is gone.
 */
@ExtendWith(ArquillianExtension.class)
class InstallPromiseIT {

    private static final int BUYERS = 32;
    private static final long PRICE = 19_900;
    private static final long FITTING = 10_000;
    private static final Money TOTAL = Money.ofFen(PRICE + FITTING);

    @Inject
    private PlaceOrder placeOrder;

    @Inject
    private ExpireOrders expireOrders;

    @Inject
    private LatePayment latePayment;

    @Inject
    private Event<PaymentConfirmed> paymentConfirmed;

    @Inject
    private InScope inScope;

    @Resource
    private ManagedThreadFactory threads;

    /** An outlet with so many bays, a technician for each, and some pieces of a SKU that it takes an hour to fit. */
    private record Shop(SmallChain.Site outlet, long sku) {

        static Shop with(int bays, int pieces) {
            var site = SmallChain.make().outlets().getFirst();
            long skill = SampleGoods.skill();
            String lift = SampleGoods.bayType();
            var outlet = new SampleOutlet(site);
            for (int i = 0; i < bays; i++) {
                outlet.bay(lift).technician(skill);
            }
            long sku = SampleGoods.skus(1).getFirst();
            var service = SampleGoods.service(skill, lift, 60);
            OwnerSql.update(
                    "insert into service_rule (product_id, service_id) select product_id, ? from sku where id = ?",
                    service.id(),
                    sku);
            OwnerSql.update(
                    "insert into price (price_list_id, sku_id, price_fen, valid) select id, ?, ?, daterange('2025-01-01', null) from price_list where code = 'retail'",
                    sku,
                    PRICE);
            OwnerSql.update(
                    "insert into stock (outlet_id, region_id, franchisee_id, sku_id, on_hand) values (?, ?, ?, ?, ?)",
                    site.outlet(),
                    site.region(),
                    site.franchisee(),
                    sku,
                    pieces);
            return new Shop(site, sku);
        }

        PlaceOrderRequest request(UUID customer, String time) {
            return new PlaceOrderRequest(
                    customer,
                    "K" + time,
                    new PlaceOrderRequest.Contact("试客", "13800000000", null, null),
                    PlaceOrderRequest.Car.NONE,
                    List.of(new OfferItem(sku, null, null, 1, Way.INSTALL)),
                    outlet.outlet(),
                    SampleOutlet.at(LocalDate.now(SampleOutlet.ZONE).plusDays(3), time),
                    null,
                    TOTAL,
                    "zh");
        }

        long count(String table, String condition) {
            return OwnerSql.number(
                    "select count(*) from " + table + " where outlet_id = ? and " + condition, outlet.outlet());
        }

        long reserved() {
            return OwnerSql.number(
                    "select reserved from stock where outlet_id = ? and sku_id = ?", outlet.outlet(), sku);
        }

        /** Everything that a promise takes is there exactly so many times. */
        void assertTaken(long promises) {
            assertEquals(promises, count("sales_order", "state in ('HELD', 'PAID')"));
            assertEquals(promises, count("booking", "state in ('HELD', 'CONFIRMED')"));
            assertEquals(promises, count("bay_use", "active"));
            assertEquals(promises, count("technician_use", "active"));
            assertEquals(promises, reserved());
            assertEquals(promises, count("reservation", "state in ('HELD', 'CONFIRMED')"));
        }
    }

    private List<String> race(Shop shop, String... times) throws Exception {
        long deadlocks = Race.deadlocks();
        var runners = new ArrayList<Callable<String>>();
        for (int i = 0; i < BUYERS; i++) {
            UUID customer = SmallChain.customer("抢装" + i);
            String time = times[i % times.length];
            runners.add(() -> {
                try {
                    return placeOrder.place(shop.request(customer, time));
                } catch (BusinessException refused) {
                    return null;
                }
            });
        }
        List<String> won = Race.run(threads, BUYERS, runners).stream()
                .filter(Objects::nonNull)
                .toList();
        assertEquals(deadlocks, Race.deadlocks());
        assertEquals(
                won.size(),
                OwnerSql.number(
                        "select count(*) from sales_order where outlet_id = ?",
                        shop.outlet().outlet()),
                "who lost has left no order");
        assertEquals(won.size(), shop.count("booking", "true"), "nor a booking");
        assertEquals(won.size(), shop.count("reservation", "true"), "nor a claim on parts");
        assertEquals(won.size(), shop.count("payment", "true"), "nor something to pay");
        return won;
    }

    @Test
    void partsAreScarce() throws Exception {
        Shop shop = Shop.with(2, 3);
        assertEquals(3, race(shop, "10:00", "12:00", "14:00").size());
        shop.assertTaken(3);
    }

    @Test
    void timeIsScarce() throws Exception {
        Shop shop = Shop.with(2, 100);
        assertEquals(4, race(shop, "10:00", "12:00").size());
        shop.assertTaken(4);
    }

    private static Object id(String number) {
        return OwnerSql.value("select id from sales_order where number = ?", number);
    }

    private static String state(String number) {
        return (String) OwnerSql.value("select state from sales_order where number = ?", number);
    }

    private String placedAndLapsed(Shop shop, String time) {
        String number = placeOrder.place(shop.request(SmallChain.customer("晚付"), time));
        OwnerSql.update("update sales_order set held_until = now() - interval '1 hour' where number = ?", number);
        OwnerSql.update("update reservation set expires_at = now() - interval '1 hour' where cause_id = ?", id(number));
        OwnerSql.update("update booking set expires_at = now() - interval '1 hour' where order_id = ?", id(number));
        return number;
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
                () -> paymentConfirmed.fire(new PaymentConfirmed((UUID) id(number), payment, TOTAL, Instant.now())));
    }

    private void deliverLatePayment(String number) {
        for (var row : OwnerSql.rows(
                "select payload->>'order' as o, payload->>'payment' as p, payload->>'amount' as a, payload->>'paidAt' as t from outbox"
                        + " where kind = ? and payload->>'order' = ?",
                LatePayment.KIND,
                id(number).toString())) {
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
    }

    private static void assertRefundedWhole(String number) {
        assertEquals("EXPIRED", state(number));
        assertEquals(
                TOTAL.fen(),
                OwnerSql.number("select coalesce(sum(amount_fen), 0) from refund where order_id = ?", id(number)));
        assertEquals(
                0,
                OwnerSql.number(
                        "select count(*) from reservation where cause_id = ? and state in ('HELD', 'CONFIRMED')",
                        id(number)));
        assertEquals(
                0,
                OwnerSql.number(
                        "select count(*) from booking where order_id = ? and state in ('HELD', 'CONFIRMED')",
                        id(number)));
        assertEquals(
                0,
                OwnerSql.number(
                        "select count(*) from bay_use u join booking b on b.id = u.booking_id where b.order_id = ? and u.active",
                        id(number)));
    }

    @Test
    void lateMoneyTakesTimeAndPartsAgain() {
        Shop shop = Shop.with(1, 1);
        String late = placedAndLapsed(shop, "10:00");
        expireOrders.run();
        shop.assertTaken(0);
        pay(late);
        deliverLatePayment(late);
        deliverLatePayment(late);
        assertEquals("PAID", state(late));
        shop.assertTaken(1);
        assertEquals(0, OwnerSql.number("select count(*) from refund where order_id = ?", id(late)));
    }

    @Test
    void lateMoneyGoesBackWhenOnlyThePartsAreLeft() {
        Shop shop = Shop.with(1, 2);
        String late = placedAndLapsed(shop, "10:00");
        expireOrders.run();
        String other = placeOrder.place(shop.request(SmallChain.customer("先到"), "10:00"));
        pay(late);
        deliverLatePayment(late);
        assertRefundedWhole(late);
        assertEquals("HELD", state(other));
        shop.assertTaken(1);
    }

    @Test
    void lateMoneyGoesBackWhenOnlyTheTimeIsLeft() {
        Shop shop = Shop.with(1, 1);
        String late = placedAndLapsed(shop, "10:00");
        expireOrders.run();
        String other = placeOrder.place(shop.request(SmallChain.customer("先到"), "14:00"));
        pay(late);
        deliverLatePayment(late);
        assertRefundedWhole(late);
        assertEquals("HELD", state(other));
        shop.assertTaken(1);
    }

    /** Money and expiry meet at the same moment, again and again: whichever comes first, the end is whole. */
    @Test
    void moneyAndExpiryAtTheSameMoment() throws Exception {
        long deadlocks = Race.deadlocks();
        for (int i = 0; i < 10; i++) {
            Shop shop = Shop.with(1, 1);
            String number = placedAndLapsed(shop, "10:00");
            var runners = new ArrayList<Callable<Void>>();
            runners.add(() -> {
                pay(number);
                return null;
            });
            runners.add(() -> {
                expireOrders.run();
                return null;
            });
            Race.run(threads, 2, runners);
            deliverLatePayment(number);
            assertEquals("PAID", state(number));
            shop.assertTaken(1);
        }
        assertEquals(deadlocks, Race.deadlocks());
    }
}
