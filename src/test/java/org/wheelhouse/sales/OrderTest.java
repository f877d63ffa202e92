package org.wheelhouse.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.warehouse.SiteRef;

/** The life of an order and of its fulfilments. */
class OrderTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private static Order order(OrderState state) {
        return new Order(
                Ids.next(),
                "W1",
                new SiteRef(1, 1, 1),
                Ids.next(),
                Money.ofFen(100),
                state,
                NOON,
                "zh",
                "13800000000",
                null);
    }

    @Test
    void aHeldOrderIsPaidOrExpiresOrIsCancelled() {
        var paid = order(OrderState.HELD);
        paid.pay(NOON);
        assertEquals(OrderState.PAID, paid.state());
        assertEquals(NOON, paid.paidAt());
        var expired = order(OrderState.HELD);
        expired.expire(NOON);
        assertEquals("sales.close.expired", expired.closeReason());
        order(OrderState.HELD).cancel(NOON, "sales.close.by-customer");
    }

    @Test
    void moneyThatComesLateOpensAnExpiredOrderAgain() {
        var order = order(OrderState.HELD);
        order.expire(NOON);
        order.pay(NOON.plusSeconds(60));
        assertEquals(OrderState.PAID, order.state());
        assertNull(order.closedAt());
        assertNull(order.closeReason());
    }

    @Test
    void nothingIsPaidTwiceOrCancelledAfterItIsDone() {
        assertThrows(BusinessException.class, () -> order(OrderState.PAID).pay(NOON));
        assertThrows(BusinessException.class, () -> order(OrderState.CANCELLED).pay(NOON));
        assertThrows(BusinessException.class, () -> order(OrderState.PAID).expire(NOON));
        for (OrderState state :
                EnumSet.of(OrderState.DONE, OrderState.IN_PROGRESS, OrderState.CANCELLED, OrderState.EXPIRED)) {
            assertThrows(BusinessException.class, () -> order(state).cancel(NOON, "x"), state.name());
            assertFalse(state.isCancellable());
        }
    }

    @Test
    void theOrderFollowsItsFulfilments() {
        assertNull(FulfilmentState.orderOf(List.of(FulfilmentState.RELEASED, FulfilmentState.WAITING)));
        assertEquals(
                OrderState.IN_PROGRESS,
                FulfilmentState.orderOf(List.of(FulfilmentState.SHIPPED, FulfilmentState.WAITING)));
        assertEquals(
                OrderState.IN_PROGRESS,
                FulfilmentState.orderOf(List.of(FulfilmentState.DELIVERED, FulfilmentState.READY)));
        assertEquals(
                OrderState.DONE, FulfilmentState.orderOf(List.of(FulfilmentState.DELIVERED, FulfilmentState.FITTED)));
        assertEquals(
                OrderState.DONE, FulfilmentState.orderOf(List.of(FulfilmentState.FITTED, FulfilmentState.CANCELLED)));
        assertNull(FulfilmentState.orderOf(List.of(FulfilmentState.CANCELLED)));
        var order = order(OrderState.PAID);
        order.follow(OrderState.DONE, NOON);
        assertEquals(NOON, order.closedAt());
        order.follow(null, NOON);
        assertEquals(OrderState.DONE, order.state());
    }

    @Test
    void aParcelGoesStepByStepAndAnInstallationIsFittedOnce() {
        assertTrue(FulfilmentState.RELEASED.mayBecome(FulfilmentState.PICKED));
        assertFalse(FulfilmentState.RELEASED.mayBecome(FulfilmentState.SHIPPED));
        assertFalse(FulfilmentState.SHIPPED.mayBecome(FulfilmentState.CANCELLED));
        assertTrue(FulfilmentState.WAITING.mayBecome(FulfilmentState.READY));
        assertFalse(FulfilmentState.FITTED.mayBecome(FulfilmentState.FITTED));
        assertFalse(FulfilmentState.WAITING.mayBecome(FulfilmentState.FITTED), "its parts are not all there");
        assertFalse(
                FulfilmentState.CANCELLED.mayBecome(FulfilmentState.READY),
                "a delivery does not revive what was given up");
        assertTrue(FulfilmentState.CANCELLED.mayBeSettledAs(FulfilmentState.READY), "late money does");
        assertFalse(FulfilmentState.READY.mayBeSettledAs(FulfilmentState.RELEASED));
    }
}
