package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;

/**
 * The atomic promise: order, bay, technician and parts in one transaction, or nothing. It runs in the scope of this one purchase.
 */
@ApplicationScoped
public class PlaceOrder {

    private static final Scope SYSTEM = Scope.job("place-order");

    @Inject
    private InScope inScope;

    @Inject
    private Offers offers;

    @Inject
    private TakePromise takePromise;

    @Inject
    private PlacedBefore placedBefore;

    /**
     * @return the order's number; the number of the first order when the same key is submitted again
     * @throws BusinessException that says why not: the key was used for something else, the price has changed, a time is taken, something is sold out, nobody delivers
     */
    public String place(PlaceOrderRequest request) {
        return before(request).orElseGet(() -> placeNew(request));
    }

    /**
     * The order that a form has placed before, by its key: for the logged-in customer, else for whoever gives the same telephone number.
     *
     * @param customer who is logged in, or null
     */
    public Optional<PlacedOrder> placedBefore(UUID customer, String phone, String key) {
        return inScope.call(
                        SYSTEM,
                        () -> customer != null ? placedBefore.find(customer, key) : placedBefore.ofGuest(phone, key))
                .map(p -> new PlacedOrder(p.number(), p.customer()));
    }

    /** The first order of a form. */
    public record PlacedOrder(String number, UUID customer) {}

    private Optional<String> before(PlaceOrderRequest request) {
        return inScope.call(SYSTEM, () -> placedBefore.find(request.customer(), request.idempotencyKey()))
                .map(p -> p.sameAs(request));
    }

    private String placeNew(PlaceOrderRequest request) {
        if (request.items().isEmpty()) {
            throw new BusinessException("sales.cart-empty");
        }
        if (request.outletId() == null && request.delivery() == null) {
            throw new BusinessException("sales.choose-outlet");
        }
        Offers.Sites sites = inScope.call(
                Scope.everybody(),
                () -> request.outletId() != null
                        ? offers.sitesOf(request.outletId())
                        : offers.sitesOfProvince(request.delivery().provinceCode()));
        var site = sites.outlet() == null ? sites.hub() : sites.outlet();
        try {
            return inScope.call(
                    Scope.checkout(site.regionId(), site.outletId(), request.customer()),
                    () -> takePromise.take(request, sites));
        } catch (PersistenceException failure) {
            if (PlacedBefore.isKeyUsed(failure)) {
                return before(request).orElseThrow(() -> failure);
            }
            throw failure;
        }
    }
}
