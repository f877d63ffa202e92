package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.customers.AddressRow;
import org.wheelhouse.customers.Addresses;
import org.wheelhouse.customers.Profiles;

/** {@code /my/home}: what there is of mine, at a glance. */
@RequestScoped
@Named
public class MyHomeView extends MyView {

    @Inject
    private Profiles profiles;

    @Inject
    private Addresses addresses;

    private Profiles.Profile profile;
    private List<AddressRow> all;

    @PostConstruct
    void load() {
        profile = profiles.of(customer());
        all = addresses.of(customer());
    }

    public Profiles.Profile getProfile() {
        return profile;
    }

    public AddressRow getPreferred() {
        return all.isEmpty() ? null : all.getFirst();
    }

    @Override
    public String getName() {
        return "home";
    }
}
