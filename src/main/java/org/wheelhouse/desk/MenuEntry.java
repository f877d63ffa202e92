package org.wheelhouse.desk;

import org.wheelhouse.identity.Post;

/**
 * An entry of the navigation.
 *
 * @param group what kind of work, {@code desk.group.<group>}; empty for the desk itself
 * @param path of the page
 * @param key of its text
 * @param icon of the sprite
 * @param site which sites have this work
 */
public record MenuEntry(String group, String path, String key, String icon, Site site) {

    /** A hub stores and ships, an outlet fits cars. */
    public enum Site {
        ANY,
        HUB,
        OUTLET;

        boolean is(Post post) {
            return this == ANY || post.hub() == (this == HUB);
        }
    }

    MenuEntry(String group, String path, String key, String icon) {
        this(group, path, key, icon, Site.ANY);
    }

    /** The page in the WAR. */
    String page() {
        return (path.endsWith("/") ? path + "home" : path) + ".xhtml";
    }

    /** How well this entry covers a page: its own page and the details that go with a list ({@code order} with {@code order-list}). */
    int covers(String page) {
        String stem = path.endsWith("-list") ? path.substring(0, path.length() - "-list".length()) : path;
        return page.equals(path.endsWith("/") ? path + "home" : path)
                ? 1000
                : !path.endsWith("/") && page.startsWith(stem) ? stem.length() : 0;
    }
}
