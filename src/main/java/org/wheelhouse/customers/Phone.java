package org.wheelhouse.customers;

import java.text.Normalizer;
import java.util.Optional;
import org.wheelhouse.kernel.BusinessException;

/** Mobile numbers of the mainland: eleven digits beginning with 1. */
public final class Phone {

    private Phone() {}

    /** Reads a number as people write it, with blanks, dashes or +86; empty when it is none. */
    public static Optional<String> mobile(String text) {
        String digits = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-()]", "")
                .replaceFirst("^(\\+|00)86", "");
        return digits.matches("1[3-9][0-9]{9}") ? Optional.of(digits) : Optional.empty();
    }

    /**
     * As {@link #mobile}, for where there must be one.
     *
     * @throws BusinessException customers.phone.wrong
     */
    public static String read(String text) {
        return mobile(text).orElseThrow(() -> new BusinessException("customers.phone.wrong"));
    }

    /** 138****0011 */
    public static String masked(String phone) {
        return phone == null || phone.length() < 8
                ? phone
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
