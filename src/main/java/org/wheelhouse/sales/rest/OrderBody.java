package org.wheelhouse.sales.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.customers.rest.Item;
import org.wheelhouse.platform.rest.Amount;

/**
 * An order to be placed.
 *
 * @param items without them the cart's, which then loses them
 * @param phoneProof of contact.phone, for callers without a login
 * @param install for what is fitted; {@code delivery} for what is sent
 * @param total as the quote said it; another one by now is refused
 * @param agreed to the terms of purchase
 */
public record OrderBody(
        @Valid @Size(min = 1, max = 30) List<Item> items,
        @NotNull @Valid Contact contact,
        @Size(max = 200) String phoneProof,
        @Valid Car car,
        @Valid Install install,
        @Valid Delivery delivery,
        @NotNull @Valid Amount total,
        @NotNull Boolean agreed) {

    public record Contact(
            @NotNull @Size(min = 1, max = 40) String name,
            @NotNull @Size(max = 30) String phone,
            @Size(max = 20) String plate) {}

    /** @param mine of the customer's garage, or {@code trim} of the vehicle tree */
    public record Car(UUID mine, @Min(1) Long trim) {}

    /** @param outlet code of where, {@code start} as offered by /slots */
    public record Install(
            @NotNull @Size(max = 60) String outlet, @NotNull OffsetDateTime start) {}

    /** @param recipient the contact's name where it is not given, {@code county} six digits */
    public record Delivery(
            @Size(min = 1, max = 40) String recipient,
            @NotNull @Pattern(regexp = "[0-9]{6}") String county,
            @NotNull @Size(max = 120) String street) {}
}
