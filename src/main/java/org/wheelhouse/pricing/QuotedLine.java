package org.wheelhouse.pricing;

import java.io.Serializable;
import java.util.List;
import org.wheelhouse.kernel.Money;

/**
 * The price of one item, or of one part of a bundle.
 *
 * @param unit for one piece; of a bundle's part rounded down, the total binds
 * @param struckOut the lawful price to strike out beside the unit price, else null
 * @param rules the rule that won first, then those that lost
 */
public record QuotedLine(QuoteItem item, Money unit, Money total, Money struckOut, List<PriceRule> rules)
        implements Serializable {

    public QuotedLine {
        rules = List.copyOf(rules);
    }
}
