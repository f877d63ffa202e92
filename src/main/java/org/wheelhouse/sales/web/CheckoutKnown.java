package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.customers.AddressRow;
import org.wheelhouse.customers.Addresses;
import org.wheelhouse.customers.Profiles;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.customers.Way;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;

/** What a customer with a login has told before, so that nobody types it again: name, proved telephone, usual address. */
@RequestScoped
class CheckoutKnown {

    @Inject
    private Caller caller;

    @Inject
    private Visitor visitor;

    @Inject
    private Profiles profiles;

    @Inject
    private Addresses addresses;

    @Inject
    private InScope inScope;

    private Map<String, String> fields;

    /** The value of a field that the person has not seen yet; never null. */
    String get(String field) {
        if (fields == null) {
            fields = new HashMap<>();
            if (visitor.isCustomer()) {
                UUID customer = caller.getCustomer();
                inScope.run(Scope.customer(customer), () -> read(customer));
            }
        }
        return fields.getOrDefault(field, "");
    }

    private void read(UUID customer) {
        var profile = profiles.of(customer);
        put("name", profile.name());
        put("phone", profile.phoneVerified() ? profile.phone() : null);
        if (visitor.cart().stream().anyMatch(line -> line.way() == Way.SHIP)) {
            var all = addresses.of(customer);
            all.stream()
                    .filter(AddressRow::preferred)
                    .findFirst()
                    .or(() -> all.stream().findFirst())
                    .ifPresent(this::read);
        }
    }

    private void read(AddressRow address) {
        put("province", address.provinceCode());
        put("county", address.countyCode());
        put("street", address.street());
        put("recipient", address.recipient());
        if (!fields.containsKey("phone")) {
            put("phone", address.phone());
        }
    }

    private void put(String field, String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }
}
