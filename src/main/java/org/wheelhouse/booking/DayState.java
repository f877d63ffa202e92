package org.wheelhouse.booking;

/** Whether a day has free slots, and if not, why. */
public enum DayState {
    FREE,
    FEW,
    FULL,
    CLOSED,
    NO_TECHNICIAN,
    NO_BAY,
    WAITING_FOR_PARTS,
    PAST;

    public boolean isBookable() {
        return this == FREE || this == FEW;
    }
}
