package org.wheelhouse.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.regex.Pattern;

/** Personal data as lists and details of the back office show it: enough to recognise, too little to carry away. */
@ApplicationScoped
@Named
public class Mask {

    private static final Pattern PHONE = Pattern.compile("(?<![0-9])1[0-9]{10}(?![0-9])");

    /** {@code 138****2046} */
    public String phone(String phone) {
        return phone == null || phone.length() < 8
                ? phone
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** A line of address with the telephone numbers in it masked. */
    public String phonesIn(String text) {
        return text == null ? null : PHONE.matcher(text).replaceAll(found -> phone(found.group()));
    }

    /** {@code 沪A·**213}: province, office and the last three. */
    public String plate(String plate) {
        if (plate == null || plate.length() < 6) {
            return plate;
        }
        String plain = plate.replace("·", "");
        return plain.substring(0, 2) + "·" + "*".repeat(Math.max(0, plain.length() - 5))
                + plain.substring(plain.length() - 3);
    }
}
