package org.wheelhouse.isolation.pages;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.testing.OwnerSql;

/**
 * By what a page betrays foreign rows: numbers of orders, bookings, job cards, transfers and parcels, telephone numbers and logins that
 * an actor must never read.
 */
final class Marks {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.]*");

    /** What is read by a column of a table, and whose it is. */
    private record Mark(String table, String column, String outlet, String franchisee, String region, String customer) {
        static Mark ofTenants(String table, String column) {
            return new Mark(
                    table, column, "t.outlet_id = ?", "t.franchisee_id = ?", "t.region_id = ?", "t.customer_id = ?");
        }

        String condition(Scope.Kind scope) {
            return switch (scope) {
                case OUTLET -> outlet;
                case FRANCHISEE -> franchisee;
                case REGION -> region;
                case CUSTOMER -> customer;
                default -> null;
            };
        }
    }

    private static final List<Mark> MARKS = List.of(
            // A hub sends what an outlet sold, and reads whose order it is
            new Mark(
                    "sales_order",
                    "number",
                    "exists (select where t.outlet_id = cast(? as bigint) union all select from fulfilment f where f.order_id = t.id"
                            + " and f.outlet_id = cast(? as bigint))",
                    "t.franchisee_id = ?",
                    "t.region_id = ?",
                    "t.customer_id = ?"),
            Mark.ofTenants("booking", "code"),
            Mark.ofTenants("job_card", "number"),
            Mark.ofTenants("shipment", "waybill"),
            new Mark(
                    "transfer",
                    "number",
                    "cast(? as bigint) in (t.outlet_id, t.from_outlet_id)",
                    "t.franchisee_id = ?",
                    "t.region_id = ?",
                    "t.customer_id = ?"),
            new Mark(
                    "staff",
                    "username",
                    "exists (select from staff_post p where p.staff_id = t.id and p.outlet_id = ?)",
                    null,
                    null,
                    null),
            // Who traded here; and whom an order names, paid or not, to be called about it
            new Mark("customer", "phone", known("outlet_id"), known("franchisee_id"), known("region_id"), "t.id = ?"));

    private static String known(String tenant) {
        return ("t.id in (select customer_id from customer_outlet where %1$s = cast(? as bigint))"
                        + " or t.phone in (select contact_phone from sales_order where %1$s = cast(? as bigint))")
                .formatted(tenant);
    }

    private final Set<String> foreign = new HashSet<>();
    private final Set<String> samples = new LinkedHashSet<>();

    /** All marks that are foreign to the actor; none for head office, which sees all by its roles. */
    static Marks foreignTo(Actor actor) {
        var marks = new Marks();
        if (actor.scope() == Scope.Kind.HQ) {
            return marks;
        }
        for (Mark mark : MARKS) {
            String condition = mark.condition(actor.scope());
            String select = "select t." + mark.column() + " as mark from " + mark.table() + " t where t."
                    + mark.column() + " is not null";
            var rows = condition == null
                    ? OwnerSql.rows(select)
                    : OwnerSql.rows(
                            select + " and (" + condition + ") is not true",
                            Collections.nCopies(
                                            (int) condition
                                                    .chars()
                                                    .filter(c -> c == '?')
                                                    .count(),
                                            own(actor))
                                    .toArray());
            var found = rows.stream()
                    .map(row -> (String) row.get("mark"))
                    .filter(m ->
                            m.length() > 5 && (m.matches(".*[A-Z0-9].*") || m.contains(".")) && !m.equals(actor.name()))
                    .toList();
            found.stream()
                    .filter(m -> m.length() > 7 || m.matches(".*[A-Z].*") || m.contains("."))
                    .forEach(marks.foreign::add);
            found.stream().limit(1).forEach(marks.samples::add);
        }
        return marks;
    }

    private static Object own(Actor actor) {
        return switch (actor.scope()) {
            case OUTLET -> Long.valueOf(actor.outlet());
            case FRANCHISEE -> Long.valueOf(actor.franchisee());
            case REGION -> Long.valueOf(actor.region());
            default -> java.util.UUID.fromString(actor.customer());
        };
    }

    /** One of each kind, to search for. */
    Set<String> samples() {
        return samples;
    }

    /** The foreign marks that a text shows, but for what the request itself said. */
    Set<String> in(String text, String request) {
        var shown = new TreeSet<String>();
        if (!foreign.isEmpty()) {
            TOKEN.matcher(text)
                    .results()
                    .map(t -> t.group())
                    .filter(t -> foreign.contains(t) && !request.contains(t))
                    .forEach(shown::add);
        }
        return shown;
    }
}
