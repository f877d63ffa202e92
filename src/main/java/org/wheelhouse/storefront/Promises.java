package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.booking.EarliestSlot;
import org.wheelhouse.booking.EarliestSlots;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.logistics.Freight;
import org.wheelhouse.logistics.FreightQuote;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** What the shop says about dates: the earliest installation at outlets, and when a parcel arrives; kept for some seconds. */
@ApplicationScoped
public class Promises {

    private record Visit(List<ServiceNeed> needs, Map<Long, LocalDate> partsReady) {}

    private record Parcel(String province, int grams, Money goods) {}

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private EarliestSlots slots;

    @Inject
    private Freight freight;

    @Inject
    private Goods goods;

    private Cached<Visit, Map<Long, EarliestSlot>> visits;
    private Cached<Parcel, Optional<FreightQuote>> parcels;
    private Cached<Long, Optional<Integer>> transferDays;

    @PostConstruct
    void prepare() {
        visits = new Cached<>(
                clock,
                Cached.FRESH,
                500,
                v -> inScope.call(Scope.everybody(), () -> slots.at(v.partsReady(), v.needs())));
        parcels = new Cached<>(
                clock,
                Cached.FRESH,
                500,
                p -> inScope.call(
                        Scope.everybody(),
                        () -> regionOf(p.province())
                                .flatMap(region ->
                                        freight.find(region, p.province(), p.grams(), p.goods(), goods.today()))));
        transferDays = new Cached<>(
                clock,
                Cached.FRESH,
                500,
                outlet -> inScope.call(Scope.everybody(), () -> freight.transferDays(outlet)));
    }

    private Optional<Long> regionOf(String province) {
        return sql.first(
                "select id from region where ?1 = any(provinces) order by id limit 1", row -> row.number(0), province);
    }

    /** The earliest start of services that need no goods. */
    public Map<Long, EarliestSlot> earliest(List<Site> sites, ServiceNeed need) {
        var ready = new HashMap<Long, LocalDate>();
        sites.forEach(s -> ready.put(s.id(), null));
        return visits.get(new Visit(List.of(need), ready));
    }

    /**
     * The earliest start with goods: today where the outlet has them, else the day on which the hub's transfer is there.
     *
     * @param inStock by outlet id, whether the goods lie there; other outlets get them from the hub, and those that can't get them are left out
     * @param hubs the regions whose hub has them
     */
    public Map<Long, EarliestSlot> earliest(
            List<Site> sites, ServiceNeed need, Map<Long, Boolean> inStock, Set<Long> hubs) {
        var ready = new HashMap<Long, LocalDate>();
        for (Site site : sites) {
            if (inStock.getOrDefault(site.id(), false)) {
                ready.put(site.id(), null);
            } else if (hubs.contains(site.regionId())) {
                transferDays
                        .get(site.id())
                        .ifPresent(days -> ready.put(
                                site.id(),
                                LocalDate.now(clock.withZone(site.zone())).plusDays(days)));
            }
        }
        return ready.isEmpty() ? Map.of() : visits.get(new Visit(List.of(need), ready));
    }

    /** Freight and day of arrival of a parcel sent today; empty where nobody delivers. */
    public Optional<FreightQuote> delivery(String province, int billableGrams, Money goodsValue) {
        return parcels.get(new Parcel(province, billableGrams, goodsValue));
    }
}
