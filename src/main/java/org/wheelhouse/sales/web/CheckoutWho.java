package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.customers.Guests;
import org.wheelhouse.customers.Phone;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.sales.PlaceOrderRequest;

/** Who buys: the logged-in customer, or a guest whose telephone number is verified now or was a short while ago in this browser. */
@RequestScoped
class CheckoutWho {

    @Inject
    private CheckoutForm form;

    @Inject
    private Caller caller;

    @Inject
    private Guests guests;

    @Inject
    private CheckoutCar checkoutCar;

    @Inject
    private Language language;

    @Inject
    private VerifiedPhone verifiedPhone;

    CheckoutForm form() {
        return form;
    }

    String text(String key) {
        return verifiedPhone.text(key);
    }

    String language() {
        return language.getCode();
    }

    /** The customer who is logged in, or null. */
    UUID loggedIn() {
        return caller.isLoggedIn() ? caller.getCustomer() : null;
    }

    /** Empty when the number is not proven; what is missing is noted at the form. */
    Optional<UUID> customer(HttpServletRequest request, HttpServletResponse response) {
        if (caller.isLoggedIn() && caller.getCustomer() != null) {
            return Optional.of(caller.getCustomer());
        }
        Optional<String> phone = Phone.mobile(form.getPhone());
        if (phone.isEmpty() || form.getName().isEmpty()) {
            return Optional.empty();
        }
        if (!verifiedPhone.prove(request, response, phone.get())) {
            return Optional.empty();
        }
        return form.getErrors().isEmpty()
                ? Optional.of(guests.of(phone.get(), form.getName(), language.getCode()))
                : Optional.empty();
    }

    PlaceOrderRequest.Contact contact() {
        return new PlaceOrderRequest.Contact(
                form.getName(),
                Phone.mobile(form.getPhone()).orElse(form.getPhone()),
                null,
                form.getPlate().isEmpty() ? null : form.getPlate());
    }

    PlaceOrderRequest.Car car() {
        return checkoutCar.car();
    }

    PlaceOrderRequest.Delivery delivery(boolean ships) {
        String recipient = form.getRecipient().isEmpty() ? form.getName() : form.getRecipient();
        return ships
                ? new PlaceOrderRequest.Delivery(
                        recipient,
                        Phone.mobile(form.getPhone()).orElse(form.getPhone()),
                        form.getCounty(),
                        form.getStreet())
                : null;
    }
}
