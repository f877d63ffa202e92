package org.wheelhouse.storefront.web;

/** What the shop's template asks of every page. */
public abstract class ShopView {

    /** The title without the shop's name. */
    public abstract String getTitle();

    /** One or two sentences for search engines. */
    public abstract String getDescription();

    /** The one address of this content. */
    public abstract String getCanonical();

    /** True for pages that no search engine should list. */
    public boolean isHidden() {
        return false;
    }

    /** Code of the entry of the category bar that this page belongs to. */
    public String getGroup() {
        return "";
    }

    /** Structured data (schema.org) as JSON, or null. */
    public String getStructured() {
        return null;
    }
}
