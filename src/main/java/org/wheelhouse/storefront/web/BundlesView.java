package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Kits;

/** {@code /bundles}: all bundles by occasion. */
@RequestScoped
@Named
public class BundlesView extends ShopView {

    private static final List<String> OCCASIONS = List.of("new-car", "maintenance", "rainy-season", "long-trip");

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    private Kits kits;

    @Inject
    private Text text;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
    }

    public List<Map.Entry<String, List<Kits.Kit>>> getOccasions() {
        return OCCASIONS.stream()
                .map(o -> Map.entry(
                        o,
                        kits.all().stream().filter(k -> k.occasion().equals(o)).toList()))
                .filter(e -> !e.getValue().isEmpty())
                .toList();
    }

    @Override
    public String getTitle() {
        return text.get("storefront.bundles");
    }

    @Override
    public String getDescription() {
        return text.get("storefront.bundles.description");
    }

    @Override
    public String getCanonical() {
        return "/bundles";
    }

    @Override
    public String getGroup() {
        return "bundles";
    }
}
