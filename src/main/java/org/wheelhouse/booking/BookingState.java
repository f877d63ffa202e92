package org.wheelhouse.booking;

import java.util.List;
import java.util.stream.Collectors;

/** The life of a booking; each state knows from which it may be reached. */
public enum BookingState {
    HELD,
    CONFIRMED,
    ARRIVED,
    IN_WORK,
    DONE,
    CANCELLED,
    EXPIRED,
    NO_SHOW;

    private List<BookingState> before() {
        return switch (this) {
            case HELD -> List.of();
            case CONFIRMED -> List.of(HELD, EXPIRED);
            case ARRIVED -> List.of(CONFIRMED);
            case IN_WORK -> List.of(ARRIVED);
            case DONE -> List.of(IN_WORK);
            case CANCELLED -> List.of(HELD, CONFIRMED);
            case EXPIRED -> List.of(HELD);
            case NO_SHOW -> List.of(CONFIRMED);
        };
    }

    /** The states before this one, as a list for SQL. */
    String beforeList() {
        return before().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Given up by the outlet or not used by the customer: an order that waits for it takes a new time. */
    public boolean isMissed() {
        return this == CANCELLED || this == NO_SHOW;
    }

    /** Before the car is there it may get another time; cancelled or missed, a new one as long as its order waits for it. */
    public boolean isMovable(boolean orderWaits) {
        return this == CONFIRMED || orderWaits && isMissed();
    }

    /** From arrival on. */
    public boolean isCarThere() {
        return this == ARRIVED || this == IN_WORK || this == DONE;
    }

    /** Whether the booking takes a bay and a technician, now or in the past. */
    public boolean isActive() {
        return this != CANCELLED && this != EXPIRED && this != NO_SHOW;
    }
}
