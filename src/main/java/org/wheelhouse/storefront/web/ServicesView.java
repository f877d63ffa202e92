package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.ServiceMenu;
import org.wheelhouse.storefront.ServiceRow;

/** {@code /services}: what outlets do. */
@RequestScoped
@Named
public class ServicesView extends ShopView {

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    private ServiceMenu menu;

    @Inject
    private Text text;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
    }

    public List<ServiceRow> getAll() {
        return menu.all();
    }

    @Override
    public String getTitle() {
        return text.get("storefront.services");
    }

    @Override
    public String getDescription() {
        return text.get("storefront.services.description");
    }

    @Override
    public String getCanonical() {
        return "/services";
    }

    @Override
    public String getGroup() {
        return "services";
    }
}
