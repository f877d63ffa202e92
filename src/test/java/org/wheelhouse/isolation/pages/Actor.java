package org.wheelhouse.isolation.pages;

import org.wheelhouse.identity.Role;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.outside.Visitor;

/**
 * Somebody who tries every page.
 *
 * @param name the login; {@code anonymous} for nobody
 * @param role null for nobody
 * @param hub works at a hub, where some pages have nothing to show and others do
 * @param outlet id as text, as the other ids; null where the post has none
 * @param visitor their browser, used by one thread at a time
 */
record Actor(
        String name,
        Role role,
        boolean hub,
        String region,
        String franchisee,
        String outlet,
        String customer,
        Visitor visitor) {

    static Actor anonymous() {
        return new Actor("anonymous", null, false, null, null, null, null, new Visitor());
    }

    Scope.Kind scope() {
        return role == null ? Scope.Kind.PUBLIC : role.scope();
    }

    /** Those who see the same rows and the same pages, but for their roles. */
    String desk() {
        return scope() + (hub ? " hub" : "");
    }

    @Override
    public String toString() {
        return name + (role == null ? "" : " (" + role.id() + ")");
    }
}
