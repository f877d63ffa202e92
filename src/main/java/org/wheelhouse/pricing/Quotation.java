package org.wheelhouse.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wheelhouse.catalog.BundleOffer;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;

/** Works out a quote from what was read: the rules of prices, without the database. */
record Quotation(
        LocalDate day,
        Map<Long, List<DatedPrice>> prices,
        Map<Long, ServiceNeed> services,
        Map<Long, BundleOffer> bundles) {

    Quote of(List<QuoteItem> items) {
        var lines = new ArrayList<QuotedLine>();
        for (QuoteItem item : items) {
            if (item.bundleId() != null) {
                lines.addAll(bundle(item));
            } else {
                var rule = alone(item.skuId(), item.serviceId(), item.quantity());
                Money unit = Money.ofFen(rule.total().fen() / item.quantity());
                Money struckOut = item.skuId() == null
                        ? null
                        : StruckOutPrice.on(day, prices.getOrDefault(item.skuId(), List.of()));
                lines.add(new QuotedLine(item, unit, rule.total(), struckOut, List.of(rule)));
            }
        }
        return new Quote(lines);
    }

    /** The rule that a SKU or service is priced by when it is bought alone. */
    private PriceRule alone(Long skuId, Long serviceId, int quantity) {
        if (serviceId != null) {
            var service = services.get(serviceId);
            if (service == null) {
                throw new BusinessException("pricing.not-offered");
            }
            return new PriceRule(
                    "service", serviceId.toString(), null, service.price().times(quantity), true);
        }
        var price = prices.getOrDefault(skuId, List.of()).stream()
                .filter(p -> p.holdsOn(day))
                .max(Comparator.comparing(DatedPrice::from))
                .orElseThrow(() -> new BusinessException("pricing.not-offered"));
        return new PriceRule("price-list", "retail", price.from(), price.price().times(quantity), true);
    }

    /**
     * The bundle's price, shared among its parts in proportion to what they cost alone, to the fen. Each bundle of several is shared for
     * itself, so that any one of them can come back at its own price.
     */
    private List<QuotedLine> bundle(QuoteItem item) {
        var bundle = bundles.get(item.bundleId());
        if (bundle == null) {
            throw new BusinessException("pricing.not-offered");
        }
        var alone = bundle.parts().stream()
                .map(p -> alone(p.skuId(), p.serviceId(), p.quantity()))
                .toList();
        var shares =
                bundle.price().allocate(alone.stream().map(r -> r.total().fen()).toList());
        var lines = new ArrayList<QuotedLine>();
        for (int i = 0; i < shares.size(); i++) {
            var part = bundle.parts().get(i);
            var lost = alone.get(i);
            int quantity = Math.multiplyExact(part.quantity(), item.quantity());
            Money total = shares.get(i).times(item.quantity());
            lines.add(new QuotedLine(
                    new QuoteItem(part.skuId(), part.serviceId(), bundle.id(), quantity),
                    Money.ofFen(total.fen() / quantity),
                    total,
                    null,
                    List.of(
                            new PriceRule("bundle", bundle.code(), null, total, true),
                            new PriceRule(
                                    lost.kind(),
                                    lost.reference(),
                                    lost.since(),
                                    lost.total().times(item.quantity()),
                                    false))));
        }
        return lines;
    }
}
