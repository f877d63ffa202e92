package org.wheelhouse.storefront.web;

import org.wheelhouse.kernel.Money;

/**
 * One line of the cart, in the reader's language.
 *
 * @param unit null when it is no longer sold
 * @param install whether it is to be fitted
 * @param both whether it may be sent or fitted
 * @param service what fitting it costs, or null
 */
public record CartItem(
        String key,
        String href,
        String name,
        String detail,
        String drawing,
        String tint,
        int quantity,
        Money unit,
        Money total,
        Money before,
        boolean install,
        boolean both,
        Money service,
        FitWord fit) {}
