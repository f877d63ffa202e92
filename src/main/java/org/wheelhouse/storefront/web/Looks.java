package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.wheelhouse.platform.web.Drawings;
import org.wheelhouse.storefront.Fact;
import org.wheelhouse.storefront.Facts;
import org.wheelhouse.storefront.Kits;
import org.wheelhouse.storefront.Product;
import org.wheelhouse.storefront.Soon;
import org.wheelhouse.storefront.SoonAtOutlets;

/** What a product's page looks up beside the product itself. */
@RequestScoped
public class Looks {

    @Inject
    private Facts facts;

    @Inject
    private Kits kits;

    @Inject
    private SoonAtOutlets soonAtOutlets;

    @Inject
    private Where where;

    @Inject
    private Drawings drawings;

    public List<Fact> facts(long product) {
        return facts.of(product);
    }

    public List<Kits.Kit> kits(long product) {
        return kits.with(product);
    }

    public Map<Long, Soon> soon(Collection<Long> skus) {
        return soonAtOutlets.of(skus, where.nearest());
    }

    public String picture(Product p) {
        return drawings.url(p.drawing(), p.variants().getFirst().tint());
    }
}
