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
    private Language language;

    @Inject
    private Text text;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
    }

    /** What is done at each kind of bay: the way a workshop is laid out is the way its menu reads. */
    public List<Map.Entry<String, List<ServiceRow>>> getByBay() {
        var groups = new LinkedHashMap<String, List<ServiceRow>>();
        menu.all()
                .forEach(s -> groups.computeIfAbsent(language.pick(s.bayZh(), s.bayEn()), bay -> new ArrayList<>())
                        .add(s));
        return List.copyOf(groups.entrySet());
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
