package org.wheelhouse.catalog;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import org.wheelhouse.kernel.BusinessException;

/**
 * A vehicle identification number (ISO 3779, GB 16735): 17 letters and digits without I, O and Q. Position 9 is a check digit modulo 11
 * with X for 10. It is compulsory in China, so that a wrong one is an error in a number that begins with L; imported European cars may
 * fail it, so that for others it is a warning. A number of ones alone passes the sum and is refused.
 *
 * @param value 17 characters, capitals
 * @param checkDigitWrong the number should be read again, but may be right
 */
public record Vin(String value, boolean checkDigitWrong) implements Serializable {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    /**
     * Reads a number as people write it: small letters, full width, blanks and dashes are right too.
     *
     * @throws BusinessException catalog.vin.length (17, found), catalog.vin.character (which, where), catalog.vin.ones,
     *     catalog.vin.check-digit (found, expected)
     */
    public static Vin read(String text) {
        String value = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-‐-―]", "");
        if (value.length() != 17) {
            throw new BusinessException("catalog.vin.length", 17, value.length());
        }
        for (int i = 0; i < 17; i++) {
            char c = value.charAt(i);
            if (ALPHABET.indexOf(c) < 0) {
                throw new BusinessException("catalog.vin.character", String.valueOf(c), i + 1);
            }
        }
        if (value.equals("1".repeat(17))) {
            throw new BusinessException("catalog.vin.ones");
        }
        char expected = checkDigit(value);
        boolean wrong = value.charAt(8) != expected;
        if (wrong && value.startsWith("L")) {
            throw new BusinessException(
                    "catalog.vin.check-digit", String.valueOf(value.charAt(8)), String.valueOf(expected));
        }
        return new Vin(value, wrong);
    }

    /** The check digit that belongs into position 9 of a well-formed number. */
    static char checkDigit(String value) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += worth(value.charAt(i)) * WEIGHTS[i];
        }
        return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    }

    /** A-H are 1-8, J-R 1-9 (without O and Q), S-Z 2-9. */
    private static int worth(char c) {
        if (Character.isDigit(c)) {
            return c - '0';
        }
        return c <= 'H' ? c - 'A' + 1 : c <= 'R' ? c - 'J' + 1 : c - 'S' + 2;
    }

    @Override
    public String toString() {
        return value;
    }
}
