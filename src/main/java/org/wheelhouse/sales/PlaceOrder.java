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
        Begun begun = inScope.call(SYSTEM, () -> begin(request));
        return begun.before().map(p -> p.sameAs(request)).orElseGet(() -> placeNew(request, begun.sites()));
    }

    /** @param before the order that the key has placed; without one, {@code sites} are where the new one goes */
    private record Begun(Optional<PlacedBefore.Placed> before, Offers.Sites sites) {}

    private Begun begin(PlaceOrderRequest request) {
        var before = placedBefore.find(request.customer(), request.idempotencyKey());
        return new Begun(before, before.isPresent() ? null : sites(request));
    }

    private Offers.Sites sites(PlaceOrderRequest request) {
        if (request.items().isEmpty()) {
            throw new BusinessException("sales.cart-empty");
        }
        if (request.outletId() == null && request.delivery() == null) {
            throw new BusinessException("sales.choose-outlet");
        }
        return request.outletId() != null
                ? offers.sitesOf(request.outletId())
                : offers.sitesOfProvince(request.delivery().provinceCode());
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

    private String placeNew(PlaceOrderRequest request, Offers.Sites sites) {
        var site = sites.outlet() == null ? sites.hub() : sites.outlet();
        try {
            return inScope.call(
                    Scope.checkout(site.regionId(), site.outletId(), request.customer()),
                    () -> takePromise.take(request, sites));
        } catch (PersistenceException failure) {
            if (PlacedBefore.isKeyUsed(failure)) {
                return inScope.call(SYSTEM, () -> placedBefore.find(request.customer(), request.idempotencyKey()))
                        .orElseThrow(() -> failure)
                        .sameAs(request);
            }
            throw failure;
        }
    }
}
