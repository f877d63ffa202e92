package org.wheelhouse.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.wheelhouse.kernel.Money;

/**
 * Which price may stand struck out beside today's. Without a declared base it is the lowest deal price of the seven days before the
 * reduction began in the same place, else the last deal price before it (rules on clearly marked prices and against price fraud); and
 * only if today's is lower. A recommended price of the maker never is. After some days a reduction is the price itself and nothing is
 * struck out any more: that limit is the group's own, more careful than the rule.
 */
final class StruckOutPrice {

    static final int DAYS_LOOKED_BACK = 7;
    static final int DAYS_SHOWN = 30;

    private StruckOutPrice() {}

    /**
     * @param history the SKU's rows of one price list by their first day, without those that begin after the day
     * @return null when nothing may be struck out
     */
    static Money on(LocalDate day, List<DatedPrice> history) {
        var rows =
                history.stream().sorted(Comparator.comparing(DatedPrice::from)).toList();
        int now = rows.size() - 1;
        while (now >= 0 && !rows.get(now).holdsOn(day)) {
            now--;
        }
        if (now < 0) {
            return null;
        }
        Money current = rows.get(now).price();
        int first = now;
        while (first > 0
                && rows.get(first - 1).price().equals(current)
                && rows.get(first).from().equals(rows.get(first - 1).until())) {
            first--;
        }
        LocalDate begun = rows.get(first).from();
        if (first == 0 || day.isAfter(begun.plusDays(DAYS_SHOWN - 1))) {
            return null;
        }
        var before = rows.subList(0, first);
        Money base = before.stream()
                .filter(r -> r.holdsWithin(begun.minusDays(DAYS_LOOKED_BACK), begun))
                .map(DatedPrice::price)
                .min(Comparator.naturalOrder())
                .orElse(before.getLast().price());
        return base.compareTo(current) > 0 ? base : null;
    }
}
