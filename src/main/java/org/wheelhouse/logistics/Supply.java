package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wheelhouse.warehouse.Availability;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SiteSku;
import org.wheelhouse.warehouse.SkuQuantity;

/**
 * Where the goods of an order come from: what is fitted from the outlet's own shelf, else from the hub of its region; what is sent from
 * the hub. Goods of one SKU come from one place. Goods that are only expected are promised to nobody: they cannot be reserved.
 */
@ApplicationScoped
@Transactional
public class Supply {

    @Inject
    private Availability availability;

    @Inject
    private Freight freight;

    /** @param left how many of them one place still has */
    public record Shortage(long skuId, int left) implements Serializable {}

    /**
     * @param own to fit, at the outlet
     * @param fromHub to fit, coming from the hub
     * @param soldOut what no place has enough of
     * @param readyOn the first day on which all that is fitted can be at the outlet; null when that is never, or nothing is fitted
     */
    public record Plan(List<SkuQuantity> own, List<SkuQuantity> fromHub, List<Shortage> soldOut, LocalDate readyOn) {}

    /**
     * @param outlet where is fitted, or null
     * @param fit and send goods, each SKU once
     * @param today the business day there
     */
    public Plan plan(SiteRef outlet, SiteRef hub, List<SkuQuantity> fit, List<SkuQuantity> send, LocalDate today) {
        Set<Long> sites = new LinkedHashSet<>();
        sites.add(hub.outletId());
        if (outlet != null) {
            sites.add(outlet.outletId());
        }
        Map<SiteSku, Integer> there = availability.at(
                sites,
                Stream.concat(fit.stream(), send.stream())
                        .map(SkuQuantity::skuId)
                        .distinct()
                        .toList());
        Optional<Integer> days =
                outlet == null || fit.isEmpty() ? Optional.empty() : freight.transferDays(outlet.outletId());
        return decide(there, outlet, hub, fit, send, days, today);
    }

    /** The rule. @param days from the hub to the outlet; empty where nobody delivers */
    static Plan decide(
            Map<SiteSku, Integer> there,
            SiteRef outlet,
            SiteRef hub,
            List<SkuQuantity> fit,
            List<SkuQuantity> send,
            Optional<Integer> days,
            LocalDate today) {
        var own = new ArrayList<SkuQuantity>();
        var fromHub = new ArrayList<SkuQuantity>();
        var soldOut = new ArrayList<Shortage>();
        var atHub = new HashMap<Long, Integer>();
        there.forEach((place, pieces) -> {
            if (place.outletId() == hub.outletId()) {
                atHub.put(place.skuId(), pieces);
            }
        });
        for (SkuQuantity part : outlet == null ? List.<SkuQuantity>of() : fit) {
            int here = there.getOrDefault(new SiteSku(outlet.outletId(), part.skuId()), 0);
            int behind = days.isEmpty() ? 0 : atHub.getOrDefault(part.skuId(), 0);
            if (here >= part.quantity()) {
                own.add(part);
            } else if (behind >= part.quantity()) {
                fromHub.add(part);
                atHub.merge(part.skuId(), -part.quantity(), Integer::sum);
            } else {
                soldOut.add(new Shortage(part.skuId(), Math.max(here, behind)));
            }
        }
        for (SkuQuantity parcel : send) {
            int left = atHub.getOrDefault(parcel.skuId(), 0);
            if (left < parcel.quantity()) {
                soldOut.add(new Shortage(parcel.skuId(), left));
            }
        }
        LocalDate ready = outlet == null || !soldOut.isEmpty()
                ? null
                : fromHub.isEmpty() ? today : today.plusDays(days.orElseThrow());
        return new Plan(List.copyOf(own), List.copyOf(fromHub), List.copyOf(soldOut), ready);
    }
}
