package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.storefront.ServiceMenu;
import org.wheelhouse.storefront.ServiceRow;
import org.wheelhouse.storefront.Site;

/** What the outlet of the page does, and how soon the first of it. */
@RequestScoped
@Named
public class OutletMenu {

    @Inject
    private ShopOutletView outlet;

    @Inject
    private ServiceMenu menu;

    @Inject
    private Delivery delivery;

    public List<ServiceRow> getServices() {
        return menu.at(outlet.getSite());
    }

    /** The service that the next time is for; null where nothing can be booked. */
    public ServiceRow getFirst() {
        return getServices().isEmpty() ? null : getServices().getFirst();
    }

    /** The next free time for the first service, or why there is none. */
    public String getNext() {
        List<Site> here = List.of(outlet.getSite());
        return delivery.served(getFirst().need(), here).getFirst().when();
    }
}
