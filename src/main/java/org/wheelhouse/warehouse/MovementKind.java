package org.wheelhouse.warehouse;

/** Why the quantity on hand changed. */
public enum MovementKind {
    OPENING,
    RECEIPT,
    TRANSFER_OUT,
    TRANSFER_IN,
    SHIPPED,
    FITTED,
    RETURNED,
    ADJUSTED
}
