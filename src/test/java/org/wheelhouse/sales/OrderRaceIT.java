package org.wheelhouse.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wheelhouse.sales.FittingShop.state;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.booking.Arrive;
import org.wheelhouse.booking.JobCards;
import org.wheelhouse.booking.JobParts;
import org.wheelhouse.booking.MoveBooking;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.warehouse.MovementKind;
import org.wheelhouse.warehouse.StockCheck;
import org.wheelhouse.warehouse.StockLedger;

/** The customer cancels while somebody else works for the same order: one of them is refused in words, nobody waits for ever. */
@ExtendWith(ArquillianExtension.class)
class OrderRaceIT {

    private static final int ROUNDS = 50;

    @Inject
    private FittingShop shop;

    @Inject
    private CancelOrder cancelOrder;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private Arrive arrive;

    @Inject
    private JobCards cards;

    @Inject
    private JobParts parts;

    @Inject
    private StockLedger ledger;

    @Inject
    private StockCheck check;

    @Inject
    private InScope inScope;

    @Resource
    private ManagedThreadFactory threads;

    /** Who of the two succeeded. */
    private record Outcome(boolean cancelled, boolean other) {}

    private Outcome race(FittingShop.Place place, UUID order, Runnable other) throws Exception {
        List<Callable<Boolean>> both =
                List.of(() -> succeeds(() -> cancelOrder.byCustomer(order, place.customer())), () -> succeeds(other));
        var answers = Race.run(threads, 2, both);
        return new Outcome(answers.get(0), answers.get(1));
    }

    /** Only a refusal in words is a fair end. */
    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (BusinessException refused) {
            return false;
        }
    }

    private void rounds(BiFunction<FittingShop.Place, UUID, Runnable> other, EndState end) throws Exception {
        var place = shop.open(ROUNDS, 1);
        long deadlocks = Race.deadlocks();
        for (int round = 0; round < ROUNDS; round++) {
            UUID order = shop.paid(place, 1, place.at("10:00"));
            Outcome outcome = race(place, order, other.apply(place, order));
            assertTrue(outcome.cancelled() || outcome.other(), "somebody gets what they asked for");
            if (outcome.cancelled()) {
                assertEquals("CANCELLED", state("sales_order", "id", order));
                assertEquals("CANCELLED", state("booking", "order_id", order));
                assertEquals("CANCELLED", state("fulfilment", "order_id", order));
                assertEquals(1, OwnerSql.number("select count(*) from refund where order_id = ?", order));
                assertEquals(
                        0,
                        OwnerSql.number(
                                "select count(*) from reservation where cause_id = ? and state in ('HELD', 'CONFIRMED')",
                                order));
            }
            assertEquals(
                    state("booking", "order_id", order).equals("CANCELLED") ? 0 : 1,
                    OwnerSql.number(
                            "select count(*) from bay_use u join booking b on b.id = u.booking_id where b.order_id = ? and u.active",
                            order));
            end.check(place, order, outcome);
            clear(place, shop.booking(order));
        }
        assertEquals(deadlocks, Race.deadlocks());
        assertEquals(
                List.of(), inScope.call(Scope.region(place.outlet().site.region(), "test"), () -> check.differences()));
    }

    /** For the next round: the bay is free, and the outlet has nothing, so that the hub sends. */
    private void clear(FittingShop.Place place, UUID booking) {
        OwnerSql.update("update bay_use set active = false where booking_id = ?", booking);
        OwnerSql.update("update technician_use set active = false where booking_id = ?", booking);
        int left = (int) place.onHand();
        if (left > 0) {
            var site = place.outlet().ref();
            inScope.run(
                    place.outlet().site.scope(),
                    () -> ledger.move(site, place.sku(), -left, MovementKind.ADJUSTED, null, null, "下一轮"));
        }
    }

    private interface EndState {
        void check(FittingShop.Place place, UUID order, Outcome outcome);
    }

    @Test
    void movedAndCancelled() throws Exception {
        rounds(
                (place, order) -> {
                    UUID booking = shop.booking(order);
                    return () -> inScope.run(
                            place.outlet().site.scope(), () -> moveBooking.move(booking, place.at("14:00")));
                },
                (place, order, outcome) -> assertTrue(outcome.cancelled(), "moved first, it is cancelled then"));
    }

    @Test
    void receivedAndCancelled() throws Exception {
        rounds(
                (place, order) -> {
                    UUID transfer = shop.ship(place, order);
                    return () -> shop.receive(place, transfer, 1);
                },
                (place, order, outcome) -> {
                    assertTrue(outcome.cancelled() && outcome.other());
                    assertEquals(0, place.reserved());
                });
    }

    @Test
    void sentAndCancelled() throws Exception {
        rounds(
                (place, order) -> {
                    UUID transfer = shop.requested(order);
                    return () -> shop.send(place, transfer);
                },
                (place, order, outcome) -> {
                    assertTrue(outcome.cancelled());
                    assertEquals(0, place.reserved());
                });
    }

    @Test
    void signedOffAndCancelled() throws Exception {
        rounds(
                (place, order) -> {
                    Scope outlet = place.outlet().site.scope();
                    shop.receive(place, shop.ship(place, order), 1);
                    UUID card = inScope.call(outlet, () -> arrive.arrive(shop.booking(order)));
                    inScope.run(outlet, () -> cards.start(card));
                    OwnerSql.update(
                            "update job_step set done_at = now(), done_by = 'test' where job_card_id = ?", card);
                    inScope.run(outlet, () -> {
                        cards.odometer(card, 100);
                        parts.useAll(card);
                        cards.toCheck(card);
                    });
                    return () -> inScope.run(outlet, () -> cards.signOff(card));
                },
                (place, order, outcome) -> {
                    assertEquals(new Outcome(false, true), outcome, "the car is there: nothing is cancelled any more");
                    assertEquals("DONE", state("sales_order", "id", order));
                });
    }

    @Test
    void arrivedAndCancelled() throws Exception {
        rounds(
                (place, order) -> {
                    UUID booking = shop.booking(order);
                    return () -> inScope.call(place.outlet().site.scope(), () -> arrive.arrive(booking));
                },
                (place, order, outcome) -> assertTrue(
                        outcome.cancelled() != outcome.other(), "either the car is there or the order is given up"));
    }
}
