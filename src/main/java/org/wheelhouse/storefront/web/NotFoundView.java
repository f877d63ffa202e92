package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wheelhouse.platform.web.Text;

/** The page for what is not there, or not for this caller. */
@RequestScoped
@Named
public class NotFoundView extends ShopView {

    @Inject
    private Text text;

    @Override
    public String getTitle() {
        return text.get("storefront.404.title");
    }

    @Override
    public String getDescription() {
        return text.get("storefront.404.what");
    }

    @Override
    public String getCanonical() {
        return "/";
    }

    @Override
    public boolean isHidden() {
        return true;
    }
}
