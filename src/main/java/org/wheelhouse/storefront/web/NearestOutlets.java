package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.storefront.ServiceMenu;
import org.wheelhouse.storefront.ServiceRow;
import org.wheelhouse.storefront.Site;

/** The outlets nearest to the visitor, with the next free time for the service that stands first on the menu. */
@RequestScoped
@Named
public class NearestOutlets {

    private static final int SHOWN = 8;

    @Inject
    private ServiceMenu menu;

    @Inject
    private Delivery delivery;

    private ServiceRow service;
    private List<OutletOffer> offers = List.of();

    @PostConstruct
    void load() {
        if (!menu.all().isEmpty()) {
            service = menu.all().getFirst();
            offers = delivery.served(service.need(), delivery.nearest());
        }
    }

    /** The service that the times are for; null where none is offered. */
    public ServiceRow getService() {
        return service;
    }

    /** The services that stand first on the menu. */
    public List<ServiceRow> getMenu() {
        return menu.all().stream().limit(SHOWN).toList();
    }

    public List<OutletOffer> getOffers() {
        return offers;
    }

    /** The next free time for that service at one outlet, or why there is none. */
    public String nextAt(Site site) {
        return service == null
                ? ""
                : delivery.served(service.need(), List.of(site)).getFirst().when();
    }
}
