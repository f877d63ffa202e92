package org.wheelhouse.warehouse;

/** HELD until its expiry; CONFIRMED is paid for; CONSUMED has left the shelf; RELEASED claims nothing any more. */
public enum ReservationState {
    HELD,
    CONFIRMED,
    CONSUMED,
    RELEASED
}
