package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wheelhouse.catalog.InstallServices;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.catalog.ServiceUse;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.logistics.Freight;
import org.wheelhouse.logistics.FreightQuote;
import org.wheelhouse.logistics.Parcel;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.pricing.QuoteItem;
import org.wheelhouse.pricing.QuotedLine;
import org.wheelhouse.pricing.Quotes;
import org.wheelhouse.warehouse.Availability;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SiteSku;
import org.wheelhouse.warehouse.SkuQuantity;

/** Works out what an order would be. Reads only what everybody may know, so it runs in any scope. */
@ApplicationScoped
@Transactional
public class Offers {

    static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");
    /** Picked and handed over today or tomorrow, at the outlet the working day after: when no freight rule says otherwise. */
    private static final int USUAL_TRANSFER_DAYS = 2;

    @Inject
    private Quotes quotes;

    @Inject
    private InstallServices installServices;

    @Inject
    private Availability availability;

    @Inject
    private Freight freight;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The sites of an order: where it is fitted, and the hub behind it. */
    public record Sites(SiteRef outlet, String outletProvince, SiteRef hub) {}

    private record Goods(String nameZh, String nameEn, Parcel.Piece piece, String drawing, String tint) {}

    /**
     * The sites for an installation at an outlet.
     *
     * @throws BusinessException sales.outlet-closed when it takes no orders
     */
    public Sites sitesOf(long outletId) {
        return sql.first("select o.id, o.region_id, o.franchisee_id, o.province_code, h.id, h.franchisee_id from outlet o"
                + " join outlet h on h.region_id = o.region_id and h.kind = 'HUB' where o.id = ?1 and o.kind = 'OUTLET' and o.open",
                row -> new Sites(new SiteRef(row.number(0), row.number(1), row.number(2)), row.text(3),
                        new SiteRef(row.number(4), row.number(1), row.number(5))), outletId)
                .orElseThrow(() -> new BusinessException("sales.outlet-closed"));
    }

    /** The sites for goods that are only sent: the hub of the region that the province belongs to. */
    public Sites sitesOfProvince(String provinceCode) {
        return sql.first("select h.id, h.region_id, h.franchisee_id from region r join outlet h on h.region_id = r.id and h.kind = 'HUB'"
                + " where ?1 = any(r.provinces) order by r.id",
                row -> new Sites(null, null, new SiteRef(row.number(0), row.number(1), row.number(2))), provinceCode)
                .orElseThrow(() -> new BusinessException("logistics.no-delivery"));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(BUSINESS_ZONE));
    }

    /**
     * @param sites null while no outlet and no address is known: then prices only
     * @param province where parcels go, or null while that is not known
     */
    public Offer of(List<OfferItem> items, Sites sites, String province) {
        Map<Long, ServiceNeed> installs = installServices.forSkus(items.stream().filter(i -> i.way() == Way.INSTALL).map(OfferItem::skuId)
                .filter(Objects::nonNull).toList());
        Map<Long, ServiceNeed> alone = installServices.byIds(items.stream().map(OfferItem::serviceId).filter(Objects::nonNull).toList());
        var ways = new ArrayList<Way>();
        var asked = new ArrayList<QuoteItem>();
        var wanted = new ArrayList<ServiceUse>();
        for (OfferItem item : items) {
            if (item.serviceId() != null) {
                wanted.add(new ServiceUse(known(alone, item.serviceId()), item.quantity()));
                continue;
            }
            ServiceNeed install = item.skuId() == null || item.way() != Way.INSTALL ? null : installs.get(item.skuId());
            asked.add(new QuoteItem(item.skuId(), null, item.bundleId(), item.quantity()));
            ways.add(item.skuId() != null && install == null ? Way.SHIP : item.way()); // nothing to install: it is sent
            if (install != null) {
                wanted.add(new ServiceUse(install, item.quantity()));
            }
        }
        List<ServiceUse> visit = ServiceUse.together(wanted);
        for (ServiceUse use : visit) {
            asked.add(QuoteItem.service(use.need().serviceId(), use.quantity()));
            ways.add(Way.INSTALL);
        }
        List<Offer.Line> lines = lines(quotes.quote(asked, today()).lines(), asked, ways);
        return places(lines, needs(lines, visit), sites, province);
    }

    private static ServiceNeed known(Map<Long, ServiceNeed> services, Long id) {
        return Optional.ofNullable(services.get(id)).orElseThrow(() -> new NotFoundException("service " + id));
    }

    /** Quoted lines come in the order of the items, a bundle's parts together. */
    private List<Offer.Line> lines(List<QuotedLine> quoted, List<QuoteItem> asked, List<Way> ways) {
        Map<Long, Goods> goods = goods(quoted.stream().map(q -> q.item().skuId()).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<Long, ServiceNeed> services = installServices.byIds(quoted.stream().map(q -> q.item().serviceId()).filter(Objects::nonNull).distinct().toList());
        var lines = new ArrayList<Offer.Line>();
        int at = 0;
        for (QuotedLine line : quoted) {
            while (!belongs(line, asked.get(at))) {
                at++;
            }
            Long sku = line.item().skuId();
            Goods what = sku == null ? null : goods.get(sku);
            ServiceNeed work = sku == null ? services.get(line.item().serviceId()) : null;
            lines.add(new Offer.Line(work == null ? ways.get(at) : Way.INSTALL, sku, line.item().serviceId(), line.item().bundleId(),
                    what == null ? work.nameZh() : what.nameZh(), what == null ? work.nameEn() : what.nameEn(), line.item().quantity(), line.unit(),
                    line.total(), line.struckOut(), line.rules(), what == null ? "service" : what.drawing(), what == null ? null : what.tint()));
            if (asked.get(at).bundleId() == null) {
                at++;
            }
        }
        return lines;
    }

    private static boolean belongs(QuotedLine line, QuoteItem item) {
        return item.bundleId() != null ? item.bundleId().equals(line.item().bundleId())
                : line.item().bundleId() == null && Objects.equals(item.skuId(), line.item().skuId()) && Objects.equals(item.serviceId(), line.item().serviceId());
    }

    /** The work of the visit, and that of bundles. */
    private List<ServiceNeed> needs(List<Offer.Line> lines, List<ServiceUse> visit) {
        List<Offer.Line> bundled = lines.stream().filter(l -> l.serviceId() != null && l.bundleId() != null).toList();
        Map<Long, ServiceNeed> byId = installServices.byIds(bundled.stream().map(Offer.Line::serviceId).distinct().toList());
        return Stream.concat(visit.stream(), bundled.stream().map(l -> new ServiceUse(byId.get(l.serviceId()), l.quantity()))).map(ServiceUse::whole).toList();
    }

    private Offer places(List<Offer.Line> lines, List<ServiceNeed> needs, Sites sites, String province) {
        List<SkuQuantity> install = wanted(lines, Way.INSTALL);
        List<SkuQuantity> ship = wanted(lines, Way.SHIP);
        if (sites == null) {
            return new Offer(lines, null, null, List.of(), List.of(), ship, needs, null, null, null);
        }
        List<SkuQuantity> own = sites.outlet() == null ? List.of() : inStock(install, sites.outlet().outletId());
        List<SkuQuantity> transfer = sites.outlet() == null ? List.of() : install.stream().filter(part -> !own.contains(part)).toList();
        LocalDate ready = sites.outlet() == null ? null : transfer.isEmpty() ? today() : transferArrives(sites);
        FreightQuote fee = ship.isEmpty() || province == null ? null : freight.quote(sites.hub().regionId(), province, grams(ship), sumOf(lines, Way.SHIP), today());
        return new Offer(lines, sites.outlet(), sites.hub(), own, transfer, ship, needs, ready, fee == null ? null : fee.fee(), fee == null ? null : fee.arrives());
    }

    /** Those of the parts that the outlet has itself, each in full. */
    private List<SkuQuantity> inStock(List<SkuQuantity> parts, long outletId) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<SiteSku, Integer> there = availability.at(List.of(outletId), parts.stream().map(SkuQuantity::skuId).toList());
        return parts.stream().filter(part -> there.getOrDefault(new SiteSku(outletId, part.skuId()), 0) >= part.quantity()).toList();
    }

    /** The first day on which the parts to be fitted could all be at another outlet than the offer's. */
    public LocalDate partsReadyOn(Offer offer, long outletId) {
        List<SkuQuantity> install = wanted(offer.lines(), Way.INSTALL);
        return inStock(install, outletId).size() == install.size() ? today() : transferArrives(sitesOf(outletId));
    }

    private LocalDate transferArrives(Sites sites) {
        return freight.find(sites.hub().regionId(), sites.outletProvince(), 1000, Money.ZERO, today()).map(FreightQuote::arrives)
                .orElse(today().plusDays(USUAL_TRANSFER_DAYS));
    }

    private static Money sumOf(List<Offer.Line> lines, Way way) {
        return lines.stream().filter(l -> l.way() == way && l.skuId() != null).map(Offer.Line::total).reduce(Money.ZERO, Money::plus);
    }

    private static List<SkuQuantity> wanted(List<Offer.Line> lines, Way way) {
        return SkuQuantity.merged(lines.stream().filter(l -> l.way() == way && l.skuId() != null).map(l -> new SkuQuantity(l.skuId(), l.quantity())).toList());
    }

    private int grams(List<SkuQuantity> ship) {
        Map<Long, Goods> goods = goods(ship.stream().map(SkuQuantity::skuId).toList());
        return Parcel.billableGrams(ship.stream().map(s -> {
            Parcel.Piece one = goods.get(s.skuId()).piece();
            return new Parcel.Piece(one.weightGrams(), one.lengthMm(), one.widthMm(), one.heightMm(), s.quantity());
        }).toList());
    }

    private Map<Long, Goods> goods(Collection<Long> skuIds) {
        var goods = new HashMap<Long, Goods>();
        if (!skuIds.isEmpty()) {
            sql.list("select k.id, p.name_zh || coalesce(' ' || nullif(k.variant_zh, ''), ''), p.name_en || coalesce(' ' || nullif(k.variant_en, ''), ''),"
                    + " k.weight_g, k.length_mm, k.width_mm, k.height_mm, c.drawing, coalesce(k.tint, c.tint) from sku k join product p on p.id = k.product_id"
                    + " join category c on c.id = p.category_id where k.id = any(cast(string_to_array(?1, ',') as bigint[]))",
                    row -> goods.put(row.number(0), new Goods(row.text(1), row.text(2), new Parcel.Piece(row.integer(3), row.integer(4), row.integer(5),
                            row.integer(6), 1), row.text(7), row.text(8))),
                    skuIds.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return goods;
    }
}
