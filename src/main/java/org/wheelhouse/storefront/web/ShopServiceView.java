package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.ServiceMenu;
import org.wheelhouse.storefront.ServiceRow;

/** {@code /s/oil-service}: one service, and how soon it can be had nearby; {@code ?near=} tells of that outlet first. */
@RequestScoped
@Named
public class ShopServiceView extends ShopView {

    @Inject
    @Param(pathIndex = 0)
    private String code;

    @Inject
    @Param
    private String near;

    @Inject
    private ServiceMenu menu;

    @Inject
    private Delivery delivery;

    @Inject
    private StructuredData structured;

    @Inject
    private Language language;

    @Inject
    private Text text;

    private ServiceRow service;
    private List<OutletOffer> offers;

    @PostConstruct
    void load() {
        service = menu.byCode(code == null ? "" : code).orElseThrow(() -> new NotFoundException("service " + code));
        offers = delivery.served(service.need(), near);
    }

    public ServiceRow getService() {
        return service;
    }

    public List<OutletOffer> getOffers() {
        return offers;
    }

    @Override
    public String getTitle() {
        return getName() + " · " + text.get("storefront.services"); // a category may bear the same name
    }

    public String getName() {
        return language.pick(service.need().nameZh(), service.need().nameEn());
    }

    @Override
    public String getDescription() {
        return language.pick(service.summaryZh(), service.summaryEn());
    }

    @Override
    public String getCanonical() {
        return "/s/" + service.code();
    }

    @Override
    public String getGroup() {
        return "services";
    }

    @Override
    public String getStructured() {
        return structured.trail(Map.of("/services", text.get("storefront.services")));
    }
}
