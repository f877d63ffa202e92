package org.wheelhouse.pricing;

import java.io.Serializable;
import java.time.LocalDate;
import org.wheelhouse.kernel.Money;

/**
 * A rule that had a say in a price.
 *
 * @param kind {@code price-list}, {@code service} or {@code bundle}; its text is {@code pricing.rule.<kind>}
 * @param reference code of the price list, the service's id or the code of the bundle
 * @param since first day of the price, null where it has none
 * @param total what the line would cost, or costs, by this rule
 * @param won whether the line costs that
 */
public record PriceRule(String kind, String reference, LocalDate since, Money total, boolean won)
        implements Serializable {}
