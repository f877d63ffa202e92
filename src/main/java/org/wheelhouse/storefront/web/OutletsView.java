package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Provinces;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Network;
import org.wheelhouse.storefront.Site;

/** {@code /outlets}: all outlets by province, and where they lie. */
@RequestScoped
@Named
public class OutletsView extends ShopView {

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    private Network network;

    @Inject
    private OutletCards cards;

    @Inject
    private Where where;

    @Inject
    private Language language;

    @Inject
    private Text text;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
    }

    /** The outlets of each province, the visitor's province first. */
    public List<Map.Entry<String, List<OutletCard>>> getProvinces() {
        var provinces = new LinkedHashMap<String, List<OutletCard>>();
        for (Site site : where.nearest()) {
            provinces
                    .computeIfAbsent(Provinces.name(site.provinceCode(), language.isEnglish()), p -> new ArrayList<>())
                    .add(cards.card(site));
        }
        return List.copyOf(provinces.entrySet());
    }

    public OutletMap getMap() {
        return new OutletMap(
                network.sites(), where::name, s -> language.pick(s.cityZh().replaceFirst("市$", ""), s.cityEn()));
    }

    @Override
    public String getTitle() {
        return text.get("storefront.outlets");
    }

    @Override
    public String getDescription() {
        return text.of("storefront.outlets.description", network.sites().size());
    }

    @Override
    public String getCanonical() {
        return "/outlets";
    }

    @Override
    public String getGroup() {
        return "outlets";
    }
}
