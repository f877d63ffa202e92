package org.wheelhouse.booking;

import java.util.Locale;

/** Number plates: kept without signs, shown with the dot that the plate itself has. */
public final class Plate {

    private Plate() {}

    /** {@code 沪A8K213} as {@code 沪A·8K213}; empty for a car without a plate yet. */
    public static String shown(String plate) {
        String plain = plain(plate);
        return plain.length() < 4 ? plain : plain.substring(0, 2) + "·" + plain.substring(2);
    }

    /** What a person or a camera gives, without dots, dashes and spaces, in capitals. */
    public static String plain(String plate) {
        return plate == null ? "" : plate.replaceAll("[\\s·•・.\\-]", "").toUpperCase(Locale.ROOT);
    }

    /** {@code 沪A·**213}: for those whom the whole plate is no business of. */
    public static String masked(String plate) {
        String plain = plain(plate);
        return plain.length() < 6
                ? plain
                : plain.substring(0, 2) + "·" + "*".repeat(plain.length() - 5) + plain.substring(plain.length() - 3);
    }

    /** Plates of cars with a battery have one character more, and are green. */
    public static boolean green(String plate) {
        return plain(plate).length() > 7;
    }
}
