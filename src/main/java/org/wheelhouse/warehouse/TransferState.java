package org.wheelhouse.warehouse;

import java.util.List;

/** The life of a transfer; each state knows from which it may be reached. */
public enum TransferState {
    REQUESTED,
    PICKED,
    SHIPPED,
    RECEIVED,
    CANCELLED;

    List<TransferState> before() {
        return switch (this) {
            case REQUESTED -> List.of();
            case PICKED -> List.of(REQUESTED);
            case SHIPPED -> List.of(PICKED);
            case RECEIVED -> List.of(SHIPPED);
            case CANCELLED -> List.of(REQUESTED, PICKED);
        };
    }
}
