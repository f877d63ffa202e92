package org.wheelhouse.customers;

import java.text.Normalizer;
import org.wheelhouse.kernel.BusinessException;

/** Mobile numbers of the mainland: eleven digits beginning with 1. */
public final class Phone {

    private Phone() {}

    /**
     * Reads a number as people write it, with blanks, dashes or +86.
     *
     * @throws BusinessException customers.phone.wrong
     */
    public static String read(String text) {
        String digits = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).replaceAll("[\\s\\-()]", "").replaceFirst("^(\\+|00)86", "");
        if (!digits.matches("1[3-9][0-9]{9}")) {
            throw new BusinessException("customers.phone.wrong");
        }
        return digits;
    }

    /** 138****0011 */
    public static String masked(String phone) {
        return phone == null || phone.length() < 8 ? phone : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
