package org.wheelhouse.identity;

import java.util.Arrays;
import java.util.Optional;
import org.wheelhouse.kernel.Scope;

/** What a person may do; given in Keycloak. Where they may do it is the portal's data ({@link Post}). */
public enum Role {
    CUSTOMER(Scope.Kind.CUSTOMER),
    TECHNICIAN(Scope.Kind.OUTLET),
    OUTLET_STAFF(Scope.Kind.OUTLET),
    OUTLET_MANAGER(Scope.Kind.OUTLET),
    FRANCHISEE(Scope.Kind.FRANCHISEE),
    REGION_MANAGER(Scope.Kind.REGION),
    HQ_CATALOGUE(Scope.Kind.HQ),
    HQ_PURCHASING(Scope.Kind.HQ),
    HQ_WAREHOUSE(Scope.Kind.HQ),
    HQ_LOGISTICS(Scope.Kind.HQ),
    HQ_SERVICE(Scope.Kind.HQ),
    HQ_FINANCE(Scope.Kind.HQ),
    HQ_INSPECTOR(Scope.Kind.HQ),
    HQ_ADMINISTRATOR(Scope.Kind.HQ);

    private final Scope.Kind scope;

    Role(Scope.Kind scope) {
        this.scope = scope;
    }

    public Scope.Kind scope() {
        return scope;
    }

    /** The name in Keycloak: {@code outlet-manager}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
    }
}
