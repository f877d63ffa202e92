package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Text;

/** {@code /privacy}. */
@RequestScoped
@Named
public class PrivacyView extends ShopView {

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    private Text text;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
    }

    @Override
    public String getTitle() {
        return text.get("storefront.privacy");
    }

    @Override
    public String getDescription() {
        return text.get("storefront.privacy.lead");
    }

    @Override
    public String getCanonical() {
        return "/privacy";
    }
}
