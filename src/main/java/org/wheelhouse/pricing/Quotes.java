package org.wheelhouse.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wheelhouse.catalog.BundleOffer;
import org.wheelhouse.catalog.Bundles;
import org.wheelhouse.catalog.InstallServices;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.platform.db.Sql;

/** Says what items cost on a day by the retail price list. At most three statements, however many items. */
@ApplicationScoped
@Transactional
public class Quotes {

    @Inject
    private Sql sql;

    @Inject
    private Bundles bundles;

    @Inject
    private InstallServices services;

    /**
     * The price of each item; a bundle yields a line for each of its parts.
     *
     * @param day the business day of the outlet or region that sells
     * @throws org.wheelhouse.kernel.BusinessException pricing.not-offered when something has no price that day
     */
    public Quote quote(List<QuoteItem> items, LocalDate day) {
        Map<Long, BundleOffer> offers =
                none(ids(items, QuoteItem::bundleId)) ? Map.of() : bundles.byIds(ids(items, QuoteItem::bundleId));
        var parts = offers.values().stream().flatMap(b -> b.parts().stream()).toList();
        var skuIds = ids(items, QuoteItem::skuId);
        skuIds.addAll(ids(parts, BundleOffer.Part::skuId));
        var serviceIds = ids(items, QuoteItem::serviceId);
        serviceIds.addAll(ids(parts, BundleOffer.Part::serviceId));
        Map<Long, ServiceNeed> needs = none(serviceIds) ? Map.of() : services.byIds(serviceIds);
        return new Quotation(day, none(skuIds) ? Map.of() : prices(skuIds, day), needs, offers).of(items);
    }

    private Map<Long, List<DatedPrice>> prices(Collection<Long> skuIds, LocalDate day) {
        String ids = skuIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return sql
                .list(
                        "select p.sku_id, lower(p.valid), upper(p.valid), p.price_fen from price p join price_list l on l.id = p.price_list_id"
                                + " where l.code = 'retail' and p.sku_id = any(cast(string_to_array(?1, ',') as bigint[]))"
                                + " and lower(p.valid) <= cast(?2 as date) order by p.sku_id, 2",
                        r -> new DatedPrice(r.number(0), r.date(1), r.date(2), r.money(3)),
                        ids,
                        day.toString())
                .stream()
                .collect(Collectors.groupingBy(DatedPrice::skuId));
    }

    private static <T> Set<Long> ids(Collection<T> things, Function<T, Long> id) {
        return things.stream().map(id).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean none(Set<Long> ids) {
        return ids.isEmpty();
    }
}
