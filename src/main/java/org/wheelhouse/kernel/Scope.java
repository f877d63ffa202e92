package org.wheelhouse.kernel;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a caller may see and change, bound to every database transaction. Each kind is a database role with row security policies of
 * its own; the ids say whose rows. Ids that a kind does not use are null.
 *
 * @param kind the database role
 * @param region id of the region, for REGION, OUTLET and CHECKOUT
 * @param franchisee id of the franchisee, for FRANCHISEE
 * @param outlet id of the outlet, for OUTLET and CHECKOUT
 * @param customer id of the customer, for CUSTOMER and CHECKOUT
 * @param actor who acts, for the audit trail: {@code staff:<id>}, {@code customer:<id>}, {@code job:<name>}, {@code anonymous}
 */
public record Scope(Kind kind, Long region, Long franchisee, Long outlet, UUID customer, String actor)
        implements Serializable {

    public enum Kind {
        PUBLIC,
        CHECKOUT,
        CUSTOMER,
        OUTLET,
        FRANCHISEE,
        REGION,
        HQ,
        JOB;

        /** The database role of this kind. */
        public String role() {
            return "app_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Everybody: the catalogue, and what public views show of tenants. */
    public static Scope everybody() {
        return new Scope(Kind.PUBLIC, null, null, null, null, "anonymous");
    }

    public static Scope customer(UUID customer) {
        return new Scope(Kind.CUSTOMER, null, null, null, customer, "customer:" + customer);
    }

    /** One customer's purchase at one outlet: may write that, and read nothing else. */
    public static Scope checkout(long region, long outlet, UUID customer) {
        return new Scope(Kind.CHECKOUT, region, null, outlet, customer, "customer:" + customer);
    }

    /** The same rows, with somebody else acting. */
    public Scope by(String who) {
        return new Scope(kind, region, franchisee, outlet, customer, who);
    }

    public static Scope outlet(long region, long outlet, String actor) {
        return new Scope(Kind.OUTLET, region, null, outlet, null, actor);
    }

    public static Scope franchisee(long franchisee, String actor) {
        return new Scope(Kind.FRANCHISEE, null, franchisee, null, null, actor);
    }

    public static Scope region(long region, String actor) {
        return new Scope(Kind.REGION, region, null, null, null, actor);
    }

    public static Scope headOffice(String actor) {
        return new Scope(Kind.HQ, null, null, null, null, actor);
    }

    /** A system job; its name is the actor. */
    public static Scope job(String name) {
        return new Scope(Kind.JOB, null, null, null, null, "job:" + name);
    }
}
