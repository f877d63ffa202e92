package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wheelhouse.customers.AddressRow;
import org.wheelhouse.customers.Addresses;
import org.wheelhouse.customers.Profiles;
import org.wheelhouse.identity.Caller;

/** What a logged-in customer need not fill in again: name, telephone number and the address used most. */
@RequestScoped
class CheckoutDefaults {

    @Inject
    private Caller caller;

    @Inject
    private Profiles profiles;

    @Inject
    private Addresses addresses;

    private Map<String, String> known;

    /** What is known for a field of the form; empty for guests. */
    String get(String field) {
        if (known == null) {
            known = caller.isLoggedIn() && caller.getCustomer() != null ? load() : Map.of();
        }
        return known.getOrDefault(field, "");
    }

    private Map<String, String> load() {
        Profiles.Profile profile = profiles.of(caller.getCustomer());
        List<AddressRow> saved = addresses.of(caller.getCustomer());
        var filled = new java.util.HashMap<String, String>();
        filled.put("name", Objects.toString(profile.name(), ""));
        filled.put("phone", Objects.toString(profile.phone(), ""));
        if (!saved.isEmpty()) {
            AddressRow first = saved.getFirst();
            filled.put("province", first.countyCode().substring(0, 2));
            filled.put("county", first.countyCode());
            filled.put("street", first.street());
            filled.put("recipient", first.recipient());
        }
        return filled;
    }
}
