package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.storefront.Kits;

/** The maintenance bundle to offer to my car first: one of which every part is known to fit. */
@RequestScoped
@Named
public class KitForMyCar {

    private static final String OCCASION = "maintenance";

    @Inject
    private Kits kits;

    @Inject
    private MyFits myFits;

    private Kits.Kit kit;

    @PostConstruct
    void load() {
        List<Kits.Kit> offered =
                kits.all().stream().filter(k -> k.occasion().equals(OCCASION)).toList();
        Map<Long, FitmentAnswer> answers = myFits.ofSkus(
                offered.stream().flatMap(k -> skus(k).stream()).distinct().toList());
        kit = offered.stream()
                .filter(k -> skus(k).stream()
                        .allMatch(sku ->
                                answers.containsKey(sku) && answers.get(sku).settledYes()))
                .findFirst()
                .orElse(null);
    }

    private static List<Long> skus(Kits.Kit kit) {
        return kit.parts().stream()
                .map(Kits.Part::skuId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null without a car, or where no bundle is known to fit it. */
    public Kits.Kit getKit() {
        return kit;
    }
}
