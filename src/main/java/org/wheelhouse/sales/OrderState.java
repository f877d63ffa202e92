package org.wheelhouse.sales;

import java.util.EnumSet;
import java.util.Set;

/** An order's life. Money that comes after the hold has run out may take an expired order to PAID: the whole promise is taken again. */
public enum OrderState {
    HELD,
    PAID,
    IN_PROGRESS,
    DONE,
    CANCELLED,
    EXPIRED;

    private Set<OrderState> next() {
        return switch (this) {
            case HELD -> EnumSet.of(PAID, CANCELLED, EXPIRED);
            case PAID -> EnumSet.of(IN_PROGRESS, DONE, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(DONE);
            case EXPIRED -> EnumSet.of(PAID);
            case DONE, CANCELLED -> EnumSet.noneOf(OrderState.class);
        };
    }

    public boolean mayBecome(OrderState state) {
        return next().contains(state);
    }

    /** The customer may give it up without further ado: nothing has left or been fitted. */
    public boolean isCancellable() {
        return mayBecome(CANCELLED);
    }
}
