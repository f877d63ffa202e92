package org.wheelhouse.sales;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.Money;

/**
 * Everything an order is placed from.
 *
 * @param idempotencyKey made when the checkout page was shown: the same key again is the same order
 * @param outletId and start of the installation; null where nothing is installed
 * @param delivery where parcels go; null where nothing is sent
 * @param shown the total that the person saw; another one now is refused
 * @param language zh or en, for messages
 */
public record PlaceOrderRequest(
        UUID customer,
        String idempotencyKey,
        Contact contact,
        Car car,
        List<OfferItem> items,
        Long outletId,
        Instant start,
        Delivery delivery,
        Money shown,
        String language) {

    /** Stands for everything that was chosen: two requests that want the same have the same. No secret, and none is made of it. */
    String digest() {
        String wanted = List.of(customer, contact, car, items).toString() + outletId + start + delivery + shown;
        return UUID.nameUUIDFromBytes(wanted.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @param plate of the car, or null */
    public record Contact(String name, String phone, String email, String plate) {}

    /** The car that the goods are for; all null or empty without one. */
    public record Car(UUID carId, Long trimId, String label) {

        public static final Car NONE = new Car(null, null, "");
    }

    /** @param countyCode six digits of the division table; its first two are the province */
    public record Delivery(String recipient, String phone, String countyCode, String street) {

        public String provinceCode() {
            return countyCode.substring(0, 2);
        }
    }
}
