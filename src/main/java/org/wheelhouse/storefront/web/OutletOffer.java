package org.wheelhouse.storefront.web;

/**
 * An outlet that could do it, with the earliest time or the reason why not.
 *
 * @param note where the goods are, there already or on their way from the hub; for a service alone the address
 */
public record OutletOffer(
        String code, String name, String kind, String distance, boolean free, String when, String note) {}
