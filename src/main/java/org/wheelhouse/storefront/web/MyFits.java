package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.storefront.Fits;
import org.wheelhouse.storefront.Listed;

/** Whether goods fit the car of whoever is looking; no answers without a car. */
@RequestScoped
public class MyFits {

    @Inject
    private Visitor visitor;

    @Inject
    private Fits fits;

    public Map<Long, FitmentAnswer> of(List<Listed> goods) {
        return visitor.car()
                .map(car -> fits.of(goods.stream().map(Listed::id).toList(), car))
                .orElse(Map.of());
    }

    /** For variants of one product. */
    public Map<Long, FitmentAnswer> ofSkus(List<Long> skus) {
        return visitor.car().map(car -> fits.ofSkus(skus, car)).orElse(Map.of());
    }
}
