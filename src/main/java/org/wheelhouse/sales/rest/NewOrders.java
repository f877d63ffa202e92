package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.Phone;
import org.wheelhouse.platform.rest.InvalidRequest;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.sales.CheckoutRules;
import org.wheelhouse.sales.Offers;
import org.wheelhouse.sales.OutletChoices;
import org.wheelhouse.sales.PlaceOrder;
import org.wheelhouse.sales.PlaceOrderRequest;

/** Turns a body into an order, by the services and rules of the checkout page. */
@ApplicationScoped
class NewOrders {

    /** Where a field of the page stands in the body. */
    private static final Map<String, String> POINTERS = Map.of(
            "start", "/install/start",
            "county", "/delivery/county",
            "street", "/delivery/street",
            "name", "/contact/name",
            "phone", "/contact/phone",
            "agree", "/agreed");

    @Inject
    private Wanted wanted;

    @Inject
    private Buyers buyers;

    @Inject
    private PlaceOrder placeOrder;

    @Inject
    private Offers offers;

    @Inject
    private OutletChoices divisions;

    @Inject
    private Language language;

    /** @param lines what is ordered; {@code fromCart} whether they were the cart's */
    record Placed(String number, UUID customer, List<CartLine> lines, boolean fromCart) {}

    Placed place(OrderBody body, String key, String cartToken) {
        check(body);
        UUID customer = buyers.customer(body);
        List<CartLine> lines = wanted.lines(body.items(), "/items", cartToken);
        // the key first: the first of two requests has emptied the cart
        var before = lines.isEmpty() && body.items() == null
                ? placeOrder.placedBefore(customer, null, key)
                : Optional.<PlaceOrder.PlacedOrder>empty();
        if (before.isPresent()) {
            return new Placed(before.get().number(), customer, lines, true);
        }
        Long outlet = body.install() == null
                ? null
                : wanted.outlet(body.install().outlet()).id();
        boolean installs =
                outlet != null && offers.of(Wanted.items(lines), null, null).hasInstallation();
        String number = placeOrder.place(new PlaceOrderRequest(
                customer,
                key,
                new PlaceOrderRequest.Contact(
                        body.contact().name().strip(), Phone.read(body.contact().phone()), null, buyers.plate(body)),
                buyers.car(body, customer),
                Wanted.items(lines),
                installs ? outlet : null,
                installs ? body.install().start().toInstant() : null,
                delivery(body),
                body.total().money(),
                language.getCode()));
        return new Placed(number, customer, lines, body.items() == null);
    }

    private void check(OrderBody body) {
        var delivery = body.delivery();
        var faults = new ArrayList<InvalidRequest.Fault>();
        CheckoutRules.faults(new CheckoutRules.Filled(
                        body.install() != null,
                        delivery != null,
                        true,
                        true,
                        delivery == null ? "" : delivery.county(),
                        delivery == null ? "" : delivery.street().strip(),
                        body.contact().name().strip(),
                        body.contact().phone(),
                        body.agreed()))
                .forEach((field, text) -> faults.add(new InvalidRequest.Fault(POINTERS.get(field), null, text)));
        if (faults.isEmpty() && delivery != null && !divisions.isCounty(delivery.county())) {
            faults.add(new InvalidRequest.Fault(POINTERS.get("county"), null, "sales.error.county"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static PlaceOrderRequest.Delivery delivery(OrderBody body) {
        OrderBody.Delivery to = body.delivery();
        return to == null
                ? null
                : new PlaceOrderRequest.Delivery(
                        to.recipient() == null || to.recipient().isBlank()
                                ? body.contact().name().strip()
                                : to.recipient().strip(),
                        Phone.read(body.contact().phone()),
                        to.county(),
                        to.street().strip());
    }
}
