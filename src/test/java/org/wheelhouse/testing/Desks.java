package org.wheelhouse.testing;

import org.wheelhouse.identity.Post;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.tenancy.Brand;

/** The post at which a scope's staff work. */
public final class Desks {

    private Desks() {}

    public static Post of(Scope scope) {
        boolean hub = scope.kind() == Scope.Kind.OUTLET
                && "HUB".equals(OwnerSql.value("select kind from outlet where id = ?", scope.outlet()));
        return new Post(scope.kind(), scope.region(), scope.franchisee(), scope.outlet(), hub, Brand.GROUP, "", "");
    }
}
