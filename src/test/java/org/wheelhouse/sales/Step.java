package org.wheelhouse.sales;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One thing that somebody does in a history.
 *
 * @param who which customer and outlet, where it is an order
 * @param which which of the orders so far, counted backwards
 * @param number an hour, pieces, a difference: whatever the act needs
 */
record Step(Act act, int who, int which, int number) {

    /** What the customer, the outlet, the hub and the portal's own jobs do. */
    enum Act {
        ORDER,
        PAY,
        CANCEL,
        EXPIRE,
        ADJUST,
        SEND,
        RECEIVE,
        RESTOCK,
        MOVE,
        OUTLET_CANCELS,
        ARRIVE,
        WORK,
        USE_PART,
        FINISH,
        NO_SHOW
    }

    static final int LONGEST = 30;

    /** Histories in which most orders are paid and some come to an end. */
    static Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(5, Act.ORDER),
                                Tuple.of(4, Act.PAY),
                                Tuple.of(2, Act.CANCEL),
                                Tuple.of(2, Act.EXPIRE),
                                Tuple.of(2, Act.ADJUST),
                                Tuple.of(3, Act.SEND),
                                Tuple.of(3, Act.RECEIVE),
                                Tuple.of(1, Act.RESTOCK),
                                Tuple.of(2, Act.MOVE),
                                Tuple.of(1, Act.OUTLET_CANCELS),
                                Tuple.of(3, Act.ARRIVE),
                                Tuple.of(2, Act.WORK),
                                Tuple.of(2, Act.USE_PART),
                                Tuple.of(2, Act.FINISH),
                                Tuple.of(1, Act.NO_SHOW)),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 8))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(LONGEST);
    }
}
