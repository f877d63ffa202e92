package org.wheelhouse.customers;

import java.util.Locale;
import org.wheelhouse.catalog.Vin;
import org.wheelhouse.kernel.BusinessException;

/** Reads what an owner says of a car; null stays null. */
public final class CarDetails {

    private static final int MOST_KM = 2_000_000;

    private CarDetails() {}

    /** Plates as people write them, 沪A·12345; length and signs are checked, not the place. */
    public static String plate(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[\\s·.-]", "").toUpperCase(Locale.ROOT);
        if (!plain.matches("\\p{IsHan}[A-Z][A-Z0-9\\p{IsHan}]{5,6}")) {
            throw new BusinessException("storefront.my.plate-wrong");
        }
        return plain;
    }

    public static String vin(String text) {
        return text == null ? null : Vin.read(text).value();
    }

    public static Integer kilometres(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[\\s,]", "");
        if (!plain.matches("[0-9]{1,7}") || Integer.parseInt(plain) > MOST_KM) {
            throw new BusinessException("storefront.my.km-wrong");
        }
        return Integer.valueOf(plain);
    }
}
