package org.wheelhouse.sales;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * A parcel goes HELD, RELEASED, PICKED, PACKED, SHIPPED, DELIVERED; an installation HELD, WAITING (parts on their way), READY, FITTED.
 * Given up, it is CANCELLED, from where only late money brings it back: {@link #mayBeSettledAs}.
 */
public enum FulfilmentState {
    HELD,
    RELEASED,
    PICKED,
    PACKED,
    SHIPPED,
    DELIVERED,
    WAITING,
    READY,
    FITTED,
    CANCELLED;

    private Set<FulfilmentState> next() {
        return switch (this) {
            case HELD -> EnumSet.of(RELEASED, WAITING, READY, CANCELLED);
            case RELEASED -> EnumSet.of(PICKED, CANCELLED);
            case PICKED -> EnumSet.of(PACKED, CANCELLED);
            case PACKED -> EnumSet.of(SHIPPED, CANCELLED);
            case SHIPPED -> EnumSet.of(DELIVERED);
            case WAITING -> EnumSet.of(READY, CANCELLED);
            case READY -> EnumSet.of(FITTED, CANCELLED);
            case DELIVERED, FITTED, CANCELLED -> EnumSet.noneOf(FulfilmentState.class);
        };
    }

    public boolean mayBecome(FulfilmentState state) {
        return next().contains(state);
    }

    /** What money makes of it, also of one whose hold had run out. */
    boolean mayBeSettledAs(FulfilmentState state) {
        return (this == HELD || this == CANCELLED) && (state == RELEASED || state == WAITING || state == READY);
    }

    /** An installation that is paid for and not done. */
    public boolean isToBeFitted() {
        return this == WAITING || this == READY;
    }

    public boolean isFinished() {
        return this == DELIVERED || this == FITTED;
    }

    /** Something has left or been done: the order can no longer simply be cancelled. */
    boolean isUnderway() {
        return this == PICKED || this == PACKED || this == SHIPPED || isFinished();
    }

    /** What the order is while its fulfilments are in these states; null where they do not decide. */
    static OrderState orderOf(Collection<FulfilmentState> states) {
        var active = states.stream().filter(s -> s != CANCELLED).toList();
        if (!active.isEmpty() && active.stream().allMatch(FulfilmentState::isFinished)) {
            return OrderState.DONE;
        }
        return active.stream().anyMatch(FulfilmentState::isUnderway) ? OrderState.IN_PROGRESS : null;
    }
}
