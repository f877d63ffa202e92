package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.platform.web.SignedCookies;

/** A cart as a text with our seal, for programs that keep it themselves: what the browser's cookie is for pages. */
@ApplicationScoped
public class CartTokens {

    @Inject
    private SignedCookies seals;

    public String seal(List<CartLine> lines) {
        return seals.seal(Visitor.CART, CartText.write(lines));
    }

    /** Empty when it is none of ours. */
    public Optional<List<CartLine>> open(String token) {
        return seals.open(Visitor.CART, token).map(CartText::read);
    }
}
