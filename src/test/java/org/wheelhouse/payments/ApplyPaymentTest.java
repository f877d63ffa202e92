package org.wheelhouse.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.payments.ApplyPayment.Outcome;
import org.wheelhouse.payments.ProviderTrade.State;

/** Which news changes a payment. */
class ApplyPaymentTest {

    private static Payments.Found payment(String state, String providerTrade) {
        return new Payments.Found(
                Ids.next(), Ids.next(), 1, 1, 1, Ids.next(), "sandbox", "T1", Money.ofFen(500), state, providerTrade);
    }

    private static ProviderTrade news(State state, long fen, String trade) {
        return new ProviderTrade(state, trade, Money.ofFen(fen), Instant.EPOCH);
    }

    @Test
    void theFirstPaymentOfTheRightAmountCounts() {
        assertEquals(Outcome.APPLIED, Outcome.of(payment("STARTED", null), news(State.PAID, 500, "B1"), false));
    }

    @Test
    void moneyThatComesAfterClosingCountsToo() {
        assertEquals(Outcome.APPLIED, Outcome.of(payment("CLOSED", null), news(State.PAID, 500, "B1"), false));
    }

    @Test
    void theSameNewsAgainChangesNothing() {
        assertEquals(Outcome.DUPLICATE, Outcome.of(payment("PAID", "B1"), news(State.PAID, 500, "B1"), false));
    }

    @Test
    void aWrongAmountChangesNothing() {
        assertEquals(Outcome.WRONG_AMOUNT, Outcome.of(payment("STARTED", null), news(State.PAID, 499, "B1"), false));
        assertEquals(Outcome.WRONG_AMOUNT, Outcome.of(payment("PAID", "B1"), news(State.PAID, 501, "B1"), false));
    }

    @Test
    void anotherTradeForAPaidPaymentAndATradeUsedElsewhereChangeNothing() {
        assertEquals(Outcome.OTHER_TRADE, Outcome.of(payment("PAID", "B1"), news(State.PAID, 500, "B2"), false));
        assertEquals(Outcome.OTHER_TRADE, Outcome.of(payment("STARTED", null), news(State.PAID, 500, "B1"), true));
    }

    @Test
    void waitingOrClosedIsNoPaymentAndWrongNewsIsToldAgain() {
        assertEquals(Outcome.NOT_PAID, Outcome.of(payment("STARTED", null), news(State.WAITING, 500, "B1"), false));
        assertEquals(Outcome.NOT_PAID, Outcome.of(payment("STARTED", null), ProviderTrade.NONE, false));
        assertTrue(Outcome.WRONG_AMOUNT.isTaken(), "kept as stray money: nothing is gained by telling us again");
        assertTrue(Outcome.OTHER_TRADE.isTaken());
        assertFalse(Outcome.UNKNOWN_TRADE.isTaken());
    }
}
