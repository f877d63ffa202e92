package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.booking.EarliestSlot;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.logistics.FreightQuote;
import org.wheelhouse.logistics.Parcel;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Product;
import org.wheelhouse.storefront.Promises;
import org.wheelhouse.storefront.Site;
import org.wheelhouse.storefront.Soon;

/** How goods or a service reach this visitor: at which of the nearest outlets how soon, or by parcel on which day. */
@RequestScoped
public class Delivery {

    private static final int NEAREST = 3;
    /** Some of the nearest may have no bay or nobody for it: then the next ones are told. */
    private static final int LOOKED_AT = 6;
    /** The weight decides the fee, not the day. */
    private static final int ORDINARY_GRAMS = 1000;

    @Inject
    private Promises promises;

    @Inject
    private Where where;

    @Inject
    private When when;

    @Inject
    private OutletCards outletCards;

    @Inject
    private Text text;

    /** The nearest outlets with the earliest start for goods. */
    public List<OutletOffer> fitted(ServiceNeed need, Soon soon) {
        List<Site> sites = where.nearest().stream().limit(LOOKED_AT).toList();
        Map<Long, Boolean> inStock = new HashMap<>();
        sites.forEach(s -> inStock.put(s.id(), soon.outlets().contains(s.id())));
        Map<Long, EarliestSlot> slots = promises.earliest(sites, need, inStock, soon.hubs());
        return told(sites.stream()
                .map(s -> offer(
                        s,
                        slots.get(s.id()),
                        text.get(
                                inStock.get(s.id())
                                        ? "storefront.offer.in-stock"
                                        : slots.containsKey(s.id())
                                                ? "storefront.offer.transfer"
                                                : "storefront.offer.none")))
                .toList());
    }

    /** The nearest that can do it; where none can, the nearest, each with its reason. */
    private static List<OutletOffer> told(List<OutletOffer> offers) {
        List<OutletOffer> free = offers.stream().filter(OutletOffer::free).toList();
        return (free.isEmpty() ? offers : free).stream().limit(NEAREST).toList();
    }

    /** The nearest outlets with the earliest start for a service alone; one that is asked for comes first. */
    public List<OutletOffer> served(ServiceNeed need, String outletCode) {
        List<Site> sites = where.nearest().stream()
                .sorted(Comparator.comparing(s -> !s.code().equals(outletCode)))
                .limit(LOOKED_AT)
                .toList();
        return told(served(need, sites));
    }

    /** The same for certain outlets. */
    public List<OutletOffer> served(ServiceNeed need, List<Site> sites) {
        Map<Long, EarliestSlot> slots = promises.earliest(sites, need);
        return sites.stream()
                .map(s -> offer(s, slots.get(s.id()), outletCards.address(s)))
                .toList();
    }

    public List<Site> nearest() {
        return where.nearest().stream().limit(NEAREST).toList();
    }

    private OutletOffer offer(Site site, EarliestSlot slot, String note) {
        return new OutletOffer(
                site.code(),
                where.name(site),
                text.get(site.companyOwned() ? "storefront.outlet.company" : "storefront.outlet.franchised"),
                where.distance(site),
                slot != null && slot.slot() != null,
                when.earliest(slot),
                note);
    }

    /** The parcel for one piece to where the visitor is. */
    public Optional<FreightQuote> parcel(Product.Variant v, Money price) {
        int grams = Parcel.billableGrams(
                List.of(new Parcel.Piece(v.weightG(), v.lengthMm(), v.widthMm(), v.heightMm(), 1)));
        return promises.delivery(where.provinceCode(), grams, price);
    }

    /** The day on which an ordinary parcel sent today is there; empty where nobody delivers. */
    public Optional<String> usualDay() {
        return promises.delivery(where.provinceCode(), ORDINARY_GRAMS, Money.ZERO)
                .map(this::day);
    }

    public String day(FreightQuote quote) {
        return when.day(quote.arrives());
    }
}
