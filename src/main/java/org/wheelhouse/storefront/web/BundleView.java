package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.cdi.Param;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Kits;

/** {@code /b/new-car-film}: one bundle, true to its parts: each with its share of the price, each answering for my car. */
@RequestScoped
@Named
public class BundleView extends ShopView {

    @Inject
    @Param(pathIndex = 0)
    private String code;

    @Inject
    private Kits kits;

    @Inject
    private MyFits myFits;

    @Inject
    private Cards cards;

    @Inject
    private StructuredData structured;

    @Inject
    private Language language;

    @Inject
    private Text text;

    private Kits.Kit kit;
    private Map<Long, FitmentAnswer> fits;

    @PostConstruct
    void load() {
        kit = kits.byCode(code == null ? "" : code).orElseThrow(() -> new NotFoundException("bundle " + code));
        fits = myFits.ofSkus(kit.parts().stream()
                .map(Kits.Part::skuId)
                .filter(Objects::nonNull)
                .toList());
    }

    public Kits.Kit getKit() {
        return kit;
    }

    /** Null without a car, or for a service. */
    public FitWord fit(Kits.Part part) {
        return part.skuId() == null ? null : cards.word(fits.get(part.skuId()));
    }

    /** What it saves against its parts one by one; null when nothing. */
    public Money getSaving() {
        Money saving = kit.apart().minus(kit.price());
        return saving.isPositive() ? saving : null;
    }

    public boolean isUnfit() {
        return fits.values().stream().anyMatch(f -> f.kind() == FitmentAnswer.Kind.DOES_NOT_FIT);
    }

    public List<Kits.Part> getParts() {
        return kit.parts();
    }

    @Override
    public String getTitle() {
        return language.pick(kit.nameZh(), kit.nameEn());
    }

    @Override
    public String getDescription() {
        return language.pick(kit.summaryZh(), kit.summaryEn());
    }

    @Override
    public String getCanonical() {
        return "/b/" + kit.code();
    }

    @Override
    public String getGroup() {
        return "bundles";
    }

    @Override
    public String getStructured() {
        return structured.trail(Map.of("/bundles", text.get("storefront.bundles")));
    }
}
