package org.wheelhouse.customers;

import java.util.UUID;

/**
 * An address of a customer.
 *
 * @param countyCode six digits of the statistics bureau
 * @param area province, city and county in words
 */
public record AddressRow(
        UUID id, String recipient, String phone, String countyCode, String area, String street, boolean preferred) {

    /** Two digits: where freight is reckoned to. */
    public String provinceCode() {
        return countyCode.substring(0, 2);
    }
}
