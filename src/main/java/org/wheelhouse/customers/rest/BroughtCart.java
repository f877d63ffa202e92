package org.wheelhouse.customers.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.CartTokens;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.platform.rest.InvalidRequest;

/** The cart of whoever calls: a customer's kept one, else the one that the header {@value #HEADER} brings. */
@RequestScoped
public class BroughtCart {

    public static final String HEADER = "Cart-Token";

    @Inject
    private Visitor visitor;

    @Inject
    private CartTokens tokens;

    /**
     * Its lines; from here on the cart's own services work on it.
     *
     * @param token as the header brought it, or null
     */
    public List<CartLine> open(String token) {
        if (!visitor.isCustomer()) {
            visitor.bring(
                    token == null
                            ? List.of()
                            : tokens.open(token).orElseThrow(() -> InvalidRequest.parameter(HEADER, "cart-token")));
        }
        return visitor.cart();
    }

    /** To be brought again; null for a customer, whose cart is kept here. */
    public String token() {
        return visitor.isCustomer() ? null : tokens.seal(visitor.cart());
    }
}
