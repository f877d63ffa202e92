package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import java.util.UUID;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.platform.web.Text;

/** What the pages of a customer's own area share. */
public abstract class MyView extends ShopView {

    @Inject
    Caller caller;

    @Inject
    Text text;

    /** The page's name in addresses and texts: garage, addresses, profile or home. */
    public abstract String getName();

    UUID customer() {
        return caller.getCustomer();
    }

    @Override
    public String getTitle() {
        return text.get("storefront.my." + getName());
    }

    @Override
    public String getDescription() {
        return getTitle();
    }

    @Override
    public String getCanonical() {
        return "/my/" + getName();
    }

    @Override
    public boolean isHidden() {
        return true;
    }
}
