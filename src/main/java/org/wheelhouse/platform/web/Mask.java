package org.wheelhouse.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Personal data as lists and details of the back office show it: enough to recognise, too little to carry away. */
@ApplicationScoped
@Named
public class Mask {

    /** {@code 138****2046} */
    public String phone(String phone) {
        return phone == null || phone.length() < 8 ? phone : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** {@code 沪A·**213}: province, office and the last three. */
    public String plate(String plate) {
        if (plate == null || plate.length() < 6) {
            return plate;
        }
        String plain = plate.replace("·", "");
        return plain.substring(0, 2) + "·" + "*".repeat(Math.max(0, plain.length() - 5)) + plain.substring(plain.length() - 3);
    }
}
