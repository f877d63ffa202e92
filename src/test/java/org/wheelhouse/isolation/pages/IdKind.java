package org.wheelhouse.isolation.pages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.testing.OwnerSql;

/**
 * A kind of id that addresses and forms carry, with where own and foreign ones come from. Ids of different states are taken, since a
 * page may have nothing to show for some.
 *
 * @param table with alias t
 * @param id what of a row stands in addresses
 * @param variety one row for each value of it is tried
 * @param own which rows are an actor's, by their scope; rows of a scope that is not named are all foreign
 * @param shared rows that belong to no tenant: there is nothing foreign
 * @param absent well-formed, and nobody's
 */
record IdKind(String table, String id, String variety, Map<Scope.Kind, String> own, boolean shared, String absent) {

    /** For kinds of which one row is as good as another. */
    static final String ANY = "t.id is null";

    private static final int MOST = 10;
    private static final Map<String, List<String>> FOUND = new ConcurrentHashMap<>();
    private static final String NO_UUID = "01900000-0000-7000-8000-000000000000";
    static final List<String> MALFORMED = List.of("x", "' or 1=1");

    /** Rows with the tenants' columns. */
    static IdKind ofTenants(String table, String variety) {
        return new IdKind(
                table + " t",
                "t.id",
                variety,
                Map.of(
                        Scope.Kind.OUTLET,
                        "t.outlet_id = {outlet}",
                        Scope.Kind.FRANCHISEE,
                        "t.franchisee_id = {franchisee}",
                        Scope.Kind.REGION,
                        "t.region_id = {region}",
                        Scope.Kind.HQ,
                        "true",
                        Scope.Kind.CUSTOMER,
                        "t.customer_id = {customer}"),
                false,
                NO_UUID);
    }

    /** Rows that a customer has, and nobody else by this id. */
    static IdKind ofCustomers(String table, String id, String variety, String absent) {
        return new IdKind(
                table + " t", id, variety, Map.of(Scope.Kind.CUSTOMER, "t.customer_id = {customer}"), false, absent);
    }

    static IdKind shared(String table, String id, String absent) {
        return new IdKind(table + " t", id, ANY, Map.of(), true, absent);
    }

    /** Without the rows that time itself will change while the probes run, so that a changed row is always somebody's doing. */
    IdKind still(String moving) {
        return new IdKind(
                "(select * from %s where not (%s)) t".formatted(table, moving), id, variety, own, shared, absent);
    }

    IdKind with(Scope.Kind scope, String condition) {
        var changed = new java.util.EnumMap<Scope.Kind, String>(Scope.Kind.class);
        changed.putAll(own);
        changed.put(scope, condition);
        return new IdKind(table, id, variety, changed, shared, absent);
    }

    List<String> own(Actor actor) {
        return ids(actor, condition(actor), ANY);
    }

    /** Foreign ids, from the own region and from others. */
    List<String> foreign(Actor actor) {
        boolean regions = own.getOrDefault(Scope.Kind.REGION, "").contains("t.region_id");
        return shared
                ? List.of()
                : ids(
                        actor,
                        "(" + condition(actor) + ") is not true",
                        regions ? "t.region_id is not distinct from {region}" : ANY);
    }

    /** Whether rows of this kind can be the actor's at all. */
    boolean isSomebodys(Actor actor) {
        return !condition(actor).equals("false");
    }

    private String condition(Actor actor) {
        return own.getOrDefault(actor.scope(), shared ? "true" : "false");
    }

    private List<String> ids(Actor actor, String condition, String near) {
        String sql =
                "select distinct on ((%s), (%s)) cast(%s as text) as id from %s where %s order by (%s), (%s), t.id desc limit %d"
                        .formatted(variety, near, id, table, condition, variety, near, MOST);
        return FOUND.computeIfAbsent(
                named(sql, actor),
                named -> OwnerSql.rows(named).stream()
                        .map(row -> (String) row.get("id"))
                        .toList());
    }

    private static String named(String sql, Actor actor) {
        return sql.replace("{outlet}", literal(actor.outlet()))
                .replace("{franchisee}", literal(actor.franchisee()))
                .replace("{region}", literal(actor.region()))
                .replace("{customer}", literal(actor.customer()));
    }

    private static String literal(String id) {
        return id == null ? "null" : "'" + id + "'";
    }

    /** How rows stand in their table now, by their ids. */
    Map<String, String> rows(Collection<String> ids) {
        var rows = new TreeMap<String, String>();
        OwnerSql.rows(
                        "select cast(%1$s as text) as id, cast(t as text) as row from %2$s where cast(%1$s as text) = any (string_to_array(?, ' '))"
                                .formatted(id, table),
                        String.join(" ", ids))
                .forEach(row -> rows.put((String) row.get("id"), (String) row.get("row")));
        return rows;
    }
}
