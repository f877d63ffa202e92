package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.storefront.ServiceMenu;
import org.wheelhouse.storefront.ServiceRow;

/** The outlets nearest to the visitor, with the next free time for the service that stands first on the menu. */
@RequestScoped
@Named
public class NearestOutlets {

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

    public List<OutletOffer> getOffers() {
        return offers;
    }
}
