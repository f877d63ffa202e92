package org.wheelhouse.logistics;

import java.util.Optional;

/** Where a parcel is. SIGNED and RETURNED are its ends. */
public enum ShipmentState {
    LABELLED,
    COLLECTED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    SIGNED,
    PROBLEM,
    RETURNED;

    boolean isEnd() {
        return this == SIGNED || this == RETURNED;
    }

    /** Of a number in Kuaidi100's pushes; empty for numbers that it does not document. */
    static Optional<ShipmentState> ofKuaidi(String number) {
        return Optional.ofNullable(
                switch (number) {
                    case "0", "7" -> IN_TRANSIT;
                    case "1" -> COLLECTED;
                    case "2" -> PROBLEM;
                    case "3" -> SIGNED;
                    case "4" -> RETURNED;
                    case "5" -> OUT_FOR_DELIVERY;
                    case "6" -> PROBLEM;
                    default -> null;
                });
    }

    /** Of a word in one event of such a push; an unknown word means that it moves. */
    static ShipmentState ofWord(String word) {
        return switch (word) {
            case "揽收" -> COLLECTED;
            case "派件" -> OUT_FOR_DELIVERY;
            case "签收" -> SIGNED;
            case "疑难", "退回" -> PROBLEM;
            case "退签" -> RETURNED;
            default -> IN_TRANSIT;
        };
    }

    String kuaidi() {
        return switch (this) {
            case LABELLED, IN_TRANSIT -> "0";
            case COLLECTED -> "1";
            case PROBLEM -> "2";
            case SIGNED -> "3";
            case RETURNED -> "4";
            case OUT_FOR_DELIVERY -> "5";
        };
    }
}
