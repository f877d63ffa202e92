package org.wheelhouse.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wheelhouse.sales.FittingShop.state;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.booking.Arrive;
import org.wheelhouse.booking.CancelBooking;
import org.wheelhouse.booking.JobCards;
import org.wheelhouse.booking.JobParts;
import org.wheelhouse.booking.JobSheets;
import org.wheelhouse.booking.MoveBooking;
import org.wheelhouse.booking.NoShow;
import org.wheelhouse.desk.Needs;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.ClosePayments;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.Desks;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.warehouse.StockCheck;

/** What was promised and paid is kept, or undone whole: whatever the outlet, the hub or the customer does in between. */
@ExtendWith(ArquillianExtension.class)
class PromiseKeptIT {

    @Inject
    private FittingShop shop;

    @Inject
    private PlaceOrder placeOrder;

    @Inject
    private CancelOrder cancelOrder;

    @Inject
    private CustomerOrders customerOrders;

    @Inject
    private CancelBooking cancelBooking;

    @Inject
    private NoShow noShow;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private Arrive arrive;

    @Inject
    private JobCards cards;

    @Inject
    private JobParts parts;

    @Inject
    private JobSheets sheets;

    @Inject
    private PayAgain payAgain;

    @Inject
    private ClosePayments closePayments;

    @Inject
    private Needs needs;

    @Inject
    private StockCheck check;

    @Inject
    private InScope inScope;

    @Resource
    private ManagedThreadFactory threads;

    private void assertBalanced(FittingShop.Place place) {
        assertEquals(
                List.of(), inScope.call(Scope.region(place.outlet().site.region(), "test"), () -> check.differences()));
    }

    private static void assertRefunded(UUID order) {
        assertEquals("CANCELLED", state("sales_order", "id", order));
        assertEquals(1, OwnerSql.number("select count(*) from refund where order_id = ?", order));
    }

    @Test
    void whatTheOutletCancelledTheCustomerBooksAgain() {
        var place = shop.open(5, 1);
        UUID order = shop.paid(place, 1, place.at("10:00"));
        UUID booking = shop.booking(order);
        inScope.run(place.outlet().site.scope(), () -> cancelBooking.cancel(booking, "技师请假"));
        assertTrue(inScope.call(Scope.customer(place.customer()), () -> customerOrders.booking(booking))
                .isMovable());
        inScope.run(Scope.customer(place.customer()), () -> moveBooking.moveOwn(booking, place.at("14:00")));
        assertEquals("CONFIRMED", state("booking", "id", booking));
        assertEquals(1, OwnerSql.number("select count(*) from bay_use where booking_id = ? and active", booking));
        assertEquals(
                1, OwnerSql.number("select count(*) from technician_use where booking_id = ? and active", booking));
    }

    /** While the customer is still paying: the money counts, and a new time is chosen as after any other cancellation. */
    @Test
    void whatTheOutletCancelledBeforeTheMoneyCameIsPaidAndBookedAgain() {
        var place = shop.open(5, 1);
        UUID order = shop.place(place, 1, place.at("10:00"));
        UUID booking = shop.booking(order);
        inScope.run(place.outlet().site.scope(), () -> cancelBooking.cancel(booking, "技师请假"));
        shop.pay(order);
        assertEquals("PAID", state("sales_order", "id", order));
        inScope.run(Scope.customer(place.customer()), () -> moveBooking.moveOwn(booking, place.at("14:00")));
        assertEquals("CONFIRMED", state("booking", "id", booking));
        assertBalanced(place);
    }

    @Test
    void whoDidNotComeIsBookedAgainByTheOutletOrGetsTheMoneyBack() {
        var place = shop.open(5, 1);
        UUID missed = shop.paid(place, 1, place.at("10:00"));
        UUID booking = shop.booking(missed);
        OwnerSql.update(
                "update booking set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ?",
                booking);
        inScope.run(place.outlet().site.scope(), () -> noShow.mark(booking));
        assertEquals(
                1, OwnerSql.number("select count(*) from order_event where order_id = ? and kind = 'no-show'", missed));
        inScope.run(place.outlet().site.scope(), () -> moveBooking.move(booking, place.at("11:30")));
        assertEquals("CONFIRMED", state("booking", "id", booking));
        inScope.run(place.outlet().site.scope(), () -> cancelBooking.cancel(booking, ""));
        cancelOrder.byCustomer(missed, place.customer());
        assertRefunded(missed);
        assertEquals(0, place.reserved());
        // given up, it takes no time any more
        assertEquals(
                "sales.order.not-now",
                assertThrows(
                                BusinessException.class,
                                () -> inScope.run(
                                        place.outlet().site.scope(),
                                        () -> moveBooking.move(booking, place.at("15:00"))))
                        .key());
        assertEquals("CANCELLED", state("booking", "id", booking));
        assertEquals(0, OwnerSql.number("select count(*) from bay_use where booking_id = ? and active", booking));
    }

    @Test
    void whatArrivesForACancelledOrderIsFree() {
        var place = shop.open(5, 1);
        UUID order = shop.paid(place, 2, place.at("10:00"));
        UUID transfer = shop.ship(place, order);
        cancelOrder.byCustomer(order, place.customer());
        shop.receive(place, transfer, 2);
        assertEquals(2, place.onHand());
        assertEquals(0, place.reserved());
        assertEquals("CANCELLED", state("fulfilment", "order_id", order));
        assertEquals(
                0, OwnerSql.number("select count(*) from order_event where order_id = ? and kind = 'ready'", order));
        assertBalanced(place);
    }

    @Test
    void partsThatArriveAfterTheCarComeOntoItsCard() {
        var place = shop.open(5, 1);
        Scope outlet = place.outlet().site.scope();
        UUID order = shop.paid(place, 2, place.at("10:00"));
        UUID transfer = shop.ship(place, order);
        UUID card = inScope.call(outlet, () -> arrive.arrive(shop.booking(order)));
        inScope.run(outlet, () -> cards.start(card));
        finishSteps(card);
        inScope.run(outlet, () -> cards.odometer(card, 100));
        assertEquals(
                2,
                inScope.call(outlet, () -> sheets.get(card))
                        .missing()
                        .getFirst()
                        .quantity());
        assertEquals(
                "booking.job.parts-missing",
                assertThrows(BusinessException.class, () -> inScope.run(outlet, () -> cards.toCheck(card)))
                        .key());
        // one of two: the other is asked for again, and both sides see it
        shop.receive(place, transfer, 1);
        assertEquals("WAITING", state("fulfilment", "order_id", order));
        assertEquals(
                1,
                inScope.call(outlet, () -> sheets.get(card))
                        .missing()
                        .getFirst()
                        .quantity());
        for (Scope side : List.of(outlet, place.hub().scope())) {
            assertTrue(inScope.call(side, () -> needs.of(Desks.of(side))).stream()
                    .anyMatch(n -> n.kind().equals("sent-short")));
        }
        shop.receive(place, shop.ship(place, order), 1);
        assertFalse(inScope.call(outlet, () -> needs.of(Desks.of(outlet))).stream()
                .anyMatch(n -> n.kind().equals("sent-short")));
        assertEquals("READY", state("fulfilment", "order_id", order));
        assertEquals(List.of(), inScope.call(outlet, () -> sheets.get(card)).missing());
        assertEquals(
                "booking.job.parts-open",
                assertThrows(BusinessException.class, () -> inScope.run(outlet, () -> cards.toCheck(card)))
                        .key());
        inScope.run(outlet, () -> parts.useAll(card));
        inScope.run(outlet, () -> cards.toCheck(card));
        inScope.run(outlet, () -> cards.signOff(card));
        assertEquals("FITTED", state("fulfilment", "order_id", order));
        assertEquals("DONE", state("sales_order", "id", order));
        assertEquals(0, place.onHand());
        assertEquals(0, place.reserved());
        assertBalanced(place);
    }

    private static void finishSteps(UUID card) {
        OwnerSql.update("update job_step set done_at = now(), done_by = 'test' where job_card_id = ?", card);
    }

    @Test
    void theOutletKnowsWhoHasBoughtAndNotWhoHasLooked() {
        var place = shop.open(5, 1);
        UUID order = shop.place(place, 1, place.at("10:00"));
        String known = "select count(*) from customer_outlet where outlet_id = ? and customer_id = ?";
        assertEquals(0, OwnerSql.number(known, place.outlet().site.outlet(), place.customer()));
        shop.pay(order);
        assertEquals(1, OwnerSql.number(known, place.outlet().site.outlet(), place.customer()));
    }

    @Test
    void aKeyIsOneOrderWhereverItIsFor() throws Exception {
        var place = shop.open(5, 2);
        UUID customer = place.customer();
        var here = shop.request(place, place.outlet().site, customer, Ids.code(24), 1, place.at("10:00"));
        String number = placeOrder.place(here);
        assertEquals(number, placeOrder.place(here));
        assertEquals(
                number,
                placeOrder
                        .placedBefore(customer, null, here.idempotencyKey())
                        .orElseThrow()
                        .number(),
                "the cart is empty by now");
        assertEquals(
                number,
                placeOrder
                        .placedBefore(null, "13800000000", here.idempotencyKey())
                        .orElseThrow()
                        .number());
        assertTrue(placeOrder
                .placedBefore(null, "13800000001", here.idempotencyKey())
                .isEmpty());
        assertTrue(placeOrder
                .placedBefore(place.chain().customers().get(1), null, here.idempotencyKey())
                .isEmpty());
        var elsewhere = shop.request(
                place, place.chain().outlets().get(1), customer, here.idempotencyKey(), 1, place.at("10:00"));
        assertEquals(
                "sales.key-used",
                assertThrows(BusinessException.class, () -> placeOrder.place(elsewhere))
                        .key());
        assertEquals(
                "sales.key-used",
                assertThrows(
                                BusinessException.class,
                                () -> placeOrder.place(shop.request(
                                        place,
                                        place.outlet().site,
                                        customer,
                                        here.idempotencyKey(),
                                        2,
                                        place.at("10:00"))))
                        .key());
        // both at the same moment, for two outlets: one order, and a refusal that says so
        for (int round = 0; round < 10; round++) {
            String key = Ids.code(24);
            String time = round % 2 == 0 ? "11:30" : "14:00";
            var runners = new ArrayList<Callable<String>>();
            for (int i = 0; i < 2; i++) {
                var wanted = shop.request(place, place.chain().outlets().get(i), customer, key, 1, place.at(time));
                runners.add(() -> {
                    try {
                        return placeOrder.place(wanted);
                    } catch (BusinessException refused) {
                        return refused.key();
                    }
                });
            }
            var answers = Race.run(threads, 2, runners);
            assertEquals(1, answers.stream().filter("sales.key-used"::equals).count(), () -> answers.toString());
            UUID order = (UUID) OwnerSql.value("select id from sales_order where idempotency_key = ?", key);
            cancelOrder.byCustomer(order, customer);
        }
    }

    @Test
    void staffCancelWithAReasonAndOnlyWhatTheySee() {
        var place = shop.open(5, 1);
        UUID order = shop.paid(place, 1, place.at("10:00"));
        assertThrows(
                NotFoundException.class,
                () -> inScope.run(place.chain().outlets().get(1).scope(), () -> cancelOrder.byStaff(order, "客人来电")));
        assertEquals(
                "sales.cancel.reason-missing",
                assertThrows(
                                BusinessException.class,
                                () -> inScope.run(place.outlet().site.scope(), () -> cancelOrder.byStaff(order, " ")))
                        .key());
        inScope.run(place.outlet().site.scope(), () -> cancelOrder.byStaff(order, "客人来电"));
        assertRefunded(order);
        assertEquals(0, place.reserved(), "also what the hub had claimed");
        assertEquals("CANCELLED", state("transfer", "order_id", order));
        assertEquals(
                "test",
                OwnerSql.value(
                        "select actor from audit_entry where action = 'order.cancelled' and subject_id = ? and detail->>'reason' = '客人来电'",
                        order.toString()));
        UUID other = shop.paid(place, 1, place.at("14:00"));
        inScope.run(Scope.headOffice("staff:service"), () -> cancelOrder.byStaff(other, "客人来电"));
        assertRefunded(other);
    }

    @Test
    void theWayToTheBankIsAskedOutsideOfTransactions() {
        var place = shop.open(5, 1);
        UUID order = shop.place(place, 1, place.at("10:00"));
        var details = customerOrders.asCustomer(
                place.customer(), (String) OwnerSql.value("select number from sales_order where id = ?", order));
        assertTrue(payAgain.payPage(place.customer(), details, "zh").isPresent());
        assertTrue(
                payAgain.payPage(place.chain().customers().get(1), details, "zh")
                        .isEmpty(),
                "another's payment is not theirs to make");
        assertThrows(
                IllegalStateException.class,
                () -> inScope.run(Scope.job("test"), () -> closePayments.close(order)),
                "the bank itself refuses to be called inside");
    }
}
