package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;

/**
 * The atomic promise: order, bay, technician and parts in one transaction, or nothing. It runs in the scope of this one purchase.
 */
@ApplicationScoped
public class PlaceOrder {

    @Inject
    private InScope inScope;

    @Inject
    private Offers offers;

    @Inject
    private TakePromise takePromise;

    /**
     * @return the order's number; the number of the first order when the same key is submitted again
     * @throws BusinessException that says why not: the price has changed, a time is taken, something is sold out, nobody delivers
     */
    public String place(PlaceOrderRequest request) {
        if (request.items().isEmpty()) {
            throw new BusinessException("sales.cart-empty");
        }
        if (request.outletId() == null && request.delivery() == null) {
            throw new BusinessException("sales.choose-outlet");
        }
        Offers.Sites sites = inScope.call(Scope.everybody(), () -> request.outletId() != null ? offers.sitesOf(request.outletId())
                : offers.sitesOfProvince(request.delivery().provinceCode()));
        var site = sites.outlet() == null ? sites.hub() : sites.outlet();
        return inScope.call(Scope.checkout(site.regionId(), site.outletId(), request.customer()), () -> takePromise.take(request, sites));
    }
}
