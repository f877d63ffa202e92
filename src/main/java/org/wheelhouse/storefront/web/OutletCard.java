package org.wheelhouse.storefront.web;

/**
 * An outlet on a card, in the reader's language.
 *
 * @param distance 2.3 km, or empty
 * @param open when it is open today, or the reason why not
 */
public record OutletCard(String code, String name, String kind, String distance, String address, String open) {}
