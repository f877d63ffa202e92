package org.wheelhouse.pricing;

import java.io.Serializable;
import java.util.List;
import org.wheelhouse.kernel.Money;

/** The prices of several items on a day; a bundle has one line for each of its parts. */
public record Quote(List<QuotedLine> lines) implements Serializable {

    public Quote {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(QuotedLine::total).reduce(Money.ZERO, Money::plus);
    }
}
