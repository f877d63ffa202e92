package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.customers.Cart;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.sales.OfferItem;
import org.wheelhouse.sales.PlaceOrder;
import org.wheelhouse.sales.PlaceOrderRequest;

/** Turns the filled-in checkout into an order. */
@RequestScoped
class CheckoutOrder {

    @Inject
    private CheckoutView view;

    @Inject
    private GuestDoor guestDoor;

    @Inject
    private Visitor visitor;

    @Inject
    private Cart cart;

    @Inject
    private PlaceOrder placeOrder;

    @Inject
    private CheckoutWho who;

    /** @return the order's number; empty when something is missing, noted at the form */
    Optional<String> place(HttpServletRequest request, HttpServletResponse response) {
        CheckoutForm form = who.form();
        // the key first: the first click of two has emptied the cart and used up the code
        var before = placeOrder.placedBefore(who.loggedIn(), who.contact().phone(), form.getKey());
        if (view.isNothing() && before.isPresent()) {
            guestDoor.remember(request, response, before.get().number());
            return before.map(PlaceOrder.PlacedOrder::number);
        }
        if (view.isNothing()) {
            form.refuse(who.text("sales.cart-empty"));
            return Optional.empty();
        }
        form.check(view.getOffer().hasInstallation(), view.getOffer().hasShipping());
        Optional<UUID> customer =
                before.map(PlaceOrder.PlacedOrder::customer).or(() -> who.customer(request, response));
        if (!form.getErrors().isEmpty() || customer.isEmpty() || form.getRefusal() != null) {
            return Optional.empty();
        }
        var lines = visitor.cart();
        String number = placeOrder.place(new PlaceOrderRequest(
                customer.get(),
                form.getKey(),
                who.contact(),
                who.car(),
                lines.stream()
                        .map(l -> new OfferItem(l.skuId(), l.serviceId(), l.bundleId(), l.quantity(), l.way()))
                        .toList(),
                view.getOffer().hasInstallation() ? view.getOutlet().id() : null,
                form.getStart(),
                who.delivery(view.getOffer().hasShipping()),
                Money.ofFen(form.get("shown").matches("\\d{1,12}") ? Long.parseLong(form.get("shown")) : -1),
                who.language()));
        guestDoor.remember(request, response, number);
        cart.remove(response, lines);
        return Optional.of(number);
    }
}
