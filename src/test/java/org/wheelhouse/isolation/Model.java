package org.wheelhouse.isolation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.kernel.Scope.Kind;

/**
 * What each kind of scope may do, told from what a table is and whose a row is. Rights (grants) may be narrower than this, never wider;
 * rows of others are never reached.
 */
final class Model {

    /** What a table is, told from its columns; the last four are the tables of people, whom tenants see through another table. */
    enum Sort {
        SHARED,
        TENANT,
        CUSTOMERS,
        INTERNAL,
        AUDIT,
        PERSON,
        STAFF,
        POST,
        LOGIN
    }

    private static final Set<Kind> STAFF_KINDS = EnumSet.of(Kind.OUTLET, Kind.FRANCHISEE, Kind.REGION);
    private static final Set<Kind> HOUSE = EnumSet.of(Kind.HQ, Kind.JOB);
    private static final Set<String> READ = Set.of("SELECT");
    private static final Set<String> ADD = Set.of("INSERT");
    private static final Set<String> ALL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

    /** Ledgers: written once, by nobody changed. */
    private static final Set<String> APPEND_ONLY = Set.of("stock_movement", "audit_entry");

    /** Internal tables to which others may add, each with the reason in its migration. */
    private static final Map<String, Set<Kind>> ADDED_TO_BY =
            Map.of("outbox", EnumSet.of(Kind.CHECKOUT, Kind.CUSTOMER, Kind.OUTLET, Kind.FRANCHISEE, Kind.REGION));

    private Model() {}

    static Sort sort(Table table) {
        return switch (table.name()) {
            case "audit_entry" -> Sort.AUDIT;
            case "customer" -> Sort.PERSON;
            case "staff" -> Sort.STAFF;
            case "staff_post" -> Sort.POST;
            case "account" -> Sort.LOGIN;
            default ->
                table.shared()
                        ? Sort.SHARED
                        : table.requires("outlet_id")
                                ? Sort.TENANT
                                : table.requires("customer_id") ? Sort.CUSTOMERS : Sort.INTERNAL;
        };
    }

    /** The most that a kind may have the right to. */
    static Set<String> atMost(Table table, Kind kind) {
        boolean house = HOUSE.contains(kind);
        boolean staff = STAFF_KINDS.contains(kind);
        Set<String> rights = switch (sort(table)) {
            case SHARED -> house ? ALL : READ;
            case TENANT -> house || staff || kind == Kind.CHECKOUT ? ALL : kind == Kind.CUSTOMER ? READ : Set.of();
            case CUSTOMERS -> house || kind == Kind.CUSTOMER || kind == Kind.CHECKOUT ? ALL : Set.of();
            case INTERNAL ->
                house ? ALL : ADDED_TO_BY.getOrDefault(table.name(), Set.of()).contains(kind) ? ADD : Set.of();
            case AUDIT -> house || staff ? ALL : kind == Kind.CUSTOMER || kind == Kind.CHECKOUT ? ADD : Set.of();
            case PERSON ->
                house ? ALL : staff ? READ : kind == Kind.PUBLIC ? Set.of() : Set.of("SELECT", "INSERT", "UPDATE");
            case STAFF -> house ? ALL : staff ? Set.of("SELECT", "INSERT", "UPDATE") : Set.of();
            case POST -> house || staff ? ALL : Set.of();
            case LOGIN -> house ? ALL : staff ? Set.of("SELECT", "INSERT") : Set.of();
        };
        return APPEND_ONLY.contains(table.name()) ? without(rights, "UPDATE", "DELETE") : rights;
    }

    private static Set<String> without(Set<String> rights, String... gone) {
        return rights.stream()
                .filter(r -> !Set.of(gone).contains(r))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The least: without it, the kind could not do its work and its probes would prove nothing. */
    static Set<String> atLeast(Table table, Kind kind) {
        return switch (sort(table)) {
            case SHARED -> READ;
            case TENANT, AUDIT, POST, STAFF, PERSON ->
                HOUSE.contains(kind) || STAFF_KINDS.contains(kind) ? READ : Set.of();
            case CUSTOMERS -> HOUSE.contains(kind) || kind == Kind.CUSTOMER ? READ : Set.of();
            case INTERNAL, LOGIN -> HOUSE.contains(kind) ? READ : Set.of();
        };
    }

    /**
     * Whether a row at this place belongs to the caller.
     *
     * @param hub the hub of the caller's region, for a purchase
     */
    static boolean owns(Table table, String operation, Scope scope, Place place, String hub) {
        if (HOUSE.contains(scope.kind())) {
            return true;
        }
        boolean sameCustomer = String.valueOf(scope.customer()).equals(place.customer());
        boolean ofStaff = switch (scope.kind()) {
            case OUTLET ->
                same(scope.region(), place.region())
                        && (same(scope.outlet(), place.outlet())
                                || table.has("from_outlet_id") && same(scope.outlet(), place.from()));
            case FRANCHISEE -> same(scope.franchisee(), place.franchisee());
            case REGION -> same(scope.region(), place.region());
            default -> false;
        };
        return switch (sort(table)) {
            case SHARED -> operation.equals("SELECT");
            case TENANT ->
                ofStaff
                        || scope.kind() == Kind.CUSTOMER && sameCustomer && table.has("customer_id")
                        || scope.kind() == Kind.CHECKOUT && purchase(table, scope, place, hub, sameCustomer);
            case CUSTOMERS -> sameCustomer;
            case INTERNAL -> operation.equals("INSERT");
            case AUDIT -> ofStaff || sameCustomer;
            case PERSON ->
                ofStaff; // a customer's own row is probed apart: the place's row is another person, who traded there
            case STAFF -> ofStaff || operation.equals("INSERT");
            case POST, LOGIN -> ofStaff;
        };
    }

    private static boolean purchase(Table table, Scope scope, Place place, String hub, boolean sameCustomer) {
        return same(scope.region(), place.region())
                && (same(scope.outlet(), place.outlet()) || hub.equals(place.outlet()))
                && (sameCustomer || !table.has("customer_id"));
    }

    private static boolean same(Long id, String text) {
        return id != null && id.toString().equals(text);
    }
}
