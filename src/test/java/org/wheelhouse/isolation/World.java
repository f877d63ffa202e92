package org.wheelhouse.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.kernel.Scope.Kind;

/**
 * A chain in which every caller has neighbours on all sides: the caller's outlet is {@code a}; {@code b} is of the same franchisee and
 * region, {@code c} of the same region only, {@code d} of the same franchisee only, {@code e} of neither; both regions have a hub.
 */
final class World {

    final Rows rows;
    final Place caller;
    final Place stranger;
    final String hub;
    final List<Place> places = new ArrayList<>();
    final List<Place> sent = new ArrayList<>();
    private final Map<String, Scope> scopes = new LinkedHashMap<>();

    World(Connection connection, Map<String, Table> tables) throws SQLException {
        rows = new Rows(connection, tables);
        var nowhere = new Place("nowhere", null, null, null, null, null);
        String[] regions = {id("region", nowhere), id("region", nowhere)};
        String[] franchisees = {
            id("franchisee", nowhere), id("franchisee", nowhere), id("franchisee", nowhere), id("franchisee", nowhere)
        };
        String[] customers = {person(tables), person(tables)};
        Place a = site(tables, "a", "OUTLET", regions[0], franchisees[1]);
        Place b = site(tables, "b", "OUTLET", regions[0], franchisees[1]);
        Place c = site(tables, "c", "OUTLET", regions[0], franchisees[2]);
        Place d = site(tables, "d", "OUTLET", regions[1], franchisees[1]);
        Place e = site(tables, "e", "OUTLET", regions[1], franchisees[3]);
        Place hub1 = site(tables, "hub", "HUB", regions[0], franchisees[0]);
        Place hub2 = site(tables, "other hub", "HUB", regions[1], franchisees[0]);
        for (Place site : List.of(a, b, c, d, e, hub1, hub2)) {
            places.add(site.of(site.name() + "/own customer", customers[0]));
            places.add(site.of(site.name() + "/other customer", customers[1]));
        }
        caller = places.get(0);
        stranger = e.of("e/other customer", customers[1]);
        hub = hub1.outlet();
        for (Place to : List.of(b, c, e)) {
            sent.add(to.of(to.name() + "/own customer", customers[0]).sentFrom(a));
        }
        sent.add(a.of("a/own customer", customers[0]).sentFrom(e));
        makeScopes();
    }

    private void makeScopes() {
        long region = Long.parseLong(caller.region());
        long outlet = Long.parseLong(caller.outlet());
        UUID customer = UUID.fromString(caller.customer());
        for (Scope scope : List.of(
                Scope.everybody(),
                Scope.checkout(region, outlet, customer),
                Scope.customer(customer),
                Scope.outlet(region, outlet, "staff:a"),
                Scope.franchisee(Long.parseLong(caller.franchisee()), "staff:f"),
                Scope.region(region, "staff:r"),
                Scope.headOffice("staff:h"),
                Scope.job("test"))) {
            scopes.put(scope.kind().role(), scope);
        }
        if (scopes.size() != Kind.values().length) {
            throw new IllegalStateException("A kind of scope is not probed");
        }
    }

    /** The scope of the caller for each role. */
    Map<String, Scope> scopes() {
        return scopes;
    }

    private String id(String table, Place place) throws SQLException {
        return rows.fresh(table, place).get("id");
    }

    private String person(Map<String, Table> tables) throws SQLException {
        Table table = tables.get("customer");
        return rows.insert(table, rows.values(table, new Place("", null, null, null, null, null)))
                .get("id");
    }

    private Place site(Map<String, Table> tables, String name, String kind, String region, String franchisee)
            throws SQLException {
        Table table = tables.get("outlet");
        var values = rows.values(table, new Place(name, null, region, franchisee, null, null));
        values.put("kind", Rows.quote(kind));
        String id = rows.insert(table, values).get("id");
        return new Place(name, id, region, franchisee, id, null);
    }
}
