package org.wheelhouse.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.wheelhouse.catalog.CarSpec;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.catalog.FitmentAnswers;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;

/** Asks the catalogue whether goods fit, in the public scope whoever is looking. */
@ApplicationScoped
public class Fits {

    @Inject
    private FitmentAnswers answers;

    @Inject
    private InScope inScope;

    /** One statement for any number of products. */
    public Map<Long, FitmentAnswer> of(Collection<Long> products, CarSpec car) {
        return products.isEmpty() ? Map.of() : inScope.call(Scope.everybody(), () -> answers.of(products, car));
    }

    /** The same for variants. */
    public Map<Long, FitmentAnswer> ofSkus(Collection<Long> skus, CarSpec car) {
        return skus.isEmpty() ? Map.of() : inScope.call(Scope.everybody(), () -> answers.ofSkus(skus, car));
    }
}
