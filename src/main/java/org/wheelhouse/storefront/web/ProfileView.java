package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.wheelhouse.customers.Profiles;

/** {@code /my/profile}: name, language of messages, and the verified phone number. */
@RequestScoped
@Named
public class ProfileView extends MyView {

    @Inject
    private Profiles profiles;

    @Inject
    @Param
    private Integer claimed;

    private Profiles.Profile profile;

    @PostConstruct
    void load() {
        profile = profiles.of(customer());
    }

    public Profiles.Profile getProfile() {
        return profile;
    }

    /** How many orders came with the number that has just been verified; null when none was. */
    public Integer getClaimed() {
        return claimed;
    }

    @Override
    public String getName() {
        return "profile";
    }
}
