package org.wheelhouse.isolation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wheelhouse.isolation.Model.Sort;
import org.wheelhouse.kernel.Scope;

/** Every attempt worth making, with what has to come of it. */
final class Probes {

    private final Catalogue catalogue;
    private final World world;
    private final List<Probe> probes = new ArrayList<>();

    Probes(Catalogue catalogue, World world) {
        this.catalogue = catalogue;
        this.world = world;
    }

    List<Probe> all() throws SQLException {
        for (Table table : catalogue.tables.values()) {
            var places = new ArrayList<>(world.places);
            if (table.has("from_outlet_id")) {
                places.addAll(world.sent);
            }
            for (Place place : places) {
                at(table, place);
            }
            for (Scope scope : world.scopes().values()) {
                takeover(table, scope);
            }
        }
        persons();
        customersLogins();
        outbox();
        views();
        new ExpiredHolds(world, probes).add();
        return probes;
    }

    private void at(Table table, Place place) throws SQLException {
        String here = " where ctid = "
                + Rows.quote(world.rows.row(table.name(), place).get("ctid"));
        String column = table.columns().keySet().iterator().next();
        String insert = Rows.command(table, world.rows.values(table, place));
        for (Scope scope : world.scopes().values()) {
            add(table, scope, "SELECT", place, "select from " + table.name() + here);
            add(table, scope, "INSERT", place, insert);
            add(table, scope, "UPDATE", place, "update " + table.name() + " set " + updatable(table, column) + here);
            add(table, scope, "DELETE", place, "delete from " + table.name() + here);
        }
    }

    /** A change that changes nothing, of a column that may be set at all. */
    private static String updatable(Table table, String first) {
        String column = table.columns().values().stream()
                .filter(c -> !(c.filled() && c.required() && c.name().equals("id")))
                .map(Table.Column::name)
                .filter(c -> !c.equals("id"))
                .findFirst()
                .orElse(first);
        return column + " = " + column;
    }

    private void add(Table table, Scope scope, String operation, Place place, String command) {
        boolean may = table.rights().getOrDefault(scope.kind().role(), Set.of()).contains(operation)
                && Model.owns(table, operation, scope, place, world.hub);
        probes.add(new Probe(scope.kind().role(), table.name(), operation + " at " + place.name(), command, may));
    }

    /** Giving an own row to a stranger, or taking what becomes the stranger's: new values are checked too. */
    private void takeover(Table table, Scope scope) throws SQLException {
        boolean bound = switch (scope.kind()) {
            case HQ, JOB -> false;
            default ->
                Model.sort(table) == Sort.TENANT
                        || Model.sort(table) == Sort.CUSTOMERS
                        || Model.sort(table) == Sort.POST;
        };
        if (bound) {
            var change = new LinkedHashMap<>(Rows.owner(world.stranger));
            change.keySet().removeIf(c -> !table.has(c));
            String ctid = world.rows.row(table.name(), world.caller).get("ctid");
            String command = "update " + table.name() + " set " + Rows.assignments(change);
            probes.add(new Probe(
                    scope.kind().role(),
                    table.name(),
                    "UPDATE of an own row into a stranger's",
                    command + " where ctid = " + Rows.quote(ctid),
                    false));
            // without a condition the database checks the new row only, not whether it can still be read
            probes.add(new Probe(
                    scope.kind().role(), table.name(), "UPDATE of all own rows into a stranger's", command, false));
        }
    }

    /** Customers see themselves and nobody else; a purchase may make the customer it is for, nobody else. */
    private void persons() throws SQLException {
        Table table = catalogue.tables.get("customer");
        for (Scope scope : world.scopes().values()) {
            if (scope.kind() == Scope.Kind.OUTLET
                    || scope.kind() == Scope.Kind.FRANCHISEE
                    || scope.kind() == Scope.Kind.REGION) {
                continue; // they see who traded with them: probed at the places
            }
            Set<String> rights = table.rights().getOrDefault(scope.kind().role(), Set.of());
            boolean house = scope.kind() == Scope.Kind.HQ || scope.kind() == Scope.Kind.JOB;
            for (String id : List.of(world.caller.customer(), world.stranger.customer())) {
                boolean may = house || id.equals(String.valueOf(scope.customer()));
                String where = " where id = " + Rows.quote(id);
                for (Map.Entry<String, String> command : Map.of(
                                "SELECT",
                                "select from customer" + where,
                                "UPDATE",
                                "update customer set name = name" + where,
                                "INSERT",
                                "insert into customer (id, name) values (" + Rows.quote(id) + ", 'x')")
                        .entrySet()) {
                    probes.add(new Probe(
                            scope.kind().role(),
                            "customer",
                            command.getKey() + (may ? " of oneself" : " of another"),
                            command.getValue(),
                            may && rights.contains(command.getKey())));
                }
            }
            probes.add(new Probe(
                    scope.kind().role(),
                    "customer",
                    "UPDATE of one's own id",
                    "update customer set id = " + Rows.quote(UUID.randomUUID().toString()),
                    house));
        }
    }

    /** Logins of customers are nobody's but the house's, even where the customer is known. */
    private void customersLogins() throws SQLException {
        Table table = catalogue.tables.get("account");
        var login = new LinkedHashMap<String, String>();
        login.put("issuer", "'test'");
        login.put("subject", "'known'");
        login.put("customer_id", Rows.quote(world.caller.customer()));
        String here =
                " where ctid = " + Rows.quote(world.rows.insert(table, login).get("ctid"));
        login.put("subject", "'new'");
        login.put("customer_id", Rows.quote(world.stranger.customer()));
        for (Scope scope : world.scopes().values()) {
            boolean house = scope.kind() == Scope.Kind.HQ || scope.kind() == Scope.Kind.JOB;
            probes.add(new Probe(
                    scope.kind().role(),
                    "account",
                    "SELECT of a customer's login",
                    "select from account" + here,
                    house));
            probes.add(new Probe(
                    scope.kind().role(), "account", "INSERT of a customer's login", Rows.command(table, login), house));
        }
    }

    /** What goes to others later can be added, but not as if it were done already. */
    private void outbox() {
        for (Scope scope : world.scopes().values()) {
            boolean house = scope.kind() == Scope.Kind.HQ || scope.kind() == Scope.Kind.JOB;
            probes.add(new Probe(
                    scope.kind().role(),
                    "outbox",
                    "INSERT as done",
                    "insert into outbox (id, kind, payload, done_at) values (gen_random_uuid(), 'x', '{}', now())",
                    house));
        }
    }

    /** What everybody may know goes through views: each that a role may read shows something. */
    private void views() {
        catalogue.viewReaders.forEach((view, readers) -> world.scopes()
                .keySet()
                .forEach(role ->
                        probes.add(new Probe(role, view, "SELECT", "select from " + view, readers.contains(role)))));
    }
}
