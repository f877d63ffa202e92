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
import org.wheelhouse.logistics.Supply;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.pricing.QuoteItem;
import org.wheelhouse.pricing.QuotedLine;
import org.wheelhouse.pricing.Quotes;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SkuQuantity;

/** Works out what an order would be. Reads only what everybody may know, so it runs in any scope. */
@ApplicationScoped
@Transactional
public class Offers {

    /** In which prices begin and end. */
    private static final ZoneId PRICE_ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private Quotes quotes;

    @Inject
    private InstallServices installServices;

    @Inject
    private Supply supply;

    @Inject
    private Freight freight;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The sites of an order: where it is fitted, and the hub behind it; with the time zone in which its days are counted. */
    public record Sites(SiteRef outlet, SiteRef hub, ZoneId zone) {}

    private record Goods(String nameZh, String nameEn, Parcel.Piece piece, String drawing, String tint) {}

    /**
     * The sites for an installation at an outlet.
     *
     * @throws BusinessException sales.outlet-closed when it takes no orders
     */
    public Sites sitesOf(long outletId) {
        return sql.first(
                        "select o.id, o.region_id, o.franchisee_id, o.time_zone, h.id, h.franchisee_id from outlet o"
                                + " join outlet h on h.region_id = o.region_id and h.kind = 'HUB' where o.id = ?1 and o.kind = 'OUTLET' and o.open",
                        row -> new Sites(
                                new SiteRef(row.number(0), row.number(1), row.number(2)),
                                new SiteRef(row.number(4), row.number(1), row.number(5)),
                                ZoneId.of(row.text(3))),
                        outletId)
                .orElseThrow(() -> new BusinessException("sales.outlet-closed"));
    }

    /** The sites for goods that are only sent: the hub of the region that the province belongs to. */
    public Sites sitesOfProvince(String provinceCode) {
        return sql.first(
                        "select h.id, h.region_id, h.franchisee_id, h.time_zone from region r join outlet h on h.region_id = r.id and h.kind = 'HUB'"
                                + " where ?1 = any(r.provinces) order by r.id",
                        row -> new Sites(
                                null, new SiteRef(row.number(0), row.number(1), row.number(2)), ZoneId.of(row.text(3))),
                        provinceCode)
                .orElseThrow(() -> new BusinessException("logistics.no-delivery"));
    }

    /** The business day at the sites. */
    public LocalDate today(Sites sites) {
        return LocalDate.now(clock.withZone(sites.zone()));
    }

    /**
     * @param sites null while no outlet and no address is known: then prices only
     * @param province where parcels go, or null while that is not known
     */
    public Offer of(List<OfferItem> items, Sites sites, String province) {
        Map<Long, ServiceNeed> installs = installServices.forSkus(items.stream()
                .filter(i -> i.way() == Way.INSTALL)
                .map(OfferItem::skuId)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, ServiceNeed> alone = installServices.byIds(items.stream()
                .map(OfferItem::serviceId)
                .filter(Objects::nonNull)
                .toList());
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
        List<QuotedLine> quoted =
                quotes.quote(asked, LocalDate.now(clock.withZone(PRICE_ZONE))).lines();
        Map<Long, Goods> goods = goods(quoted.stream()
                .map(q -> q.item().skuId())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        List<Offer.Line> lines = lines(quoted, goods, asked, ways);
        return places(lines, goods, needs(lines, visit), sites, province);
    }

    private static ServiceNeed known(Map<Long, ServiceNeed> services, Long id) {
        return Optional.ofNullable(services.get(id)).orElseThrow(() -> new NotFoundException("service " + id));
    }

    /** Quoted lines come in the order of the items, a bundle's parts together. */
    private List<Offer.Line> lines(
            List<QuotedLine> quoted, Map<Long, Goods> goods, List<QuoteItem> asked, List<Way> ways) {
        Map<Long, ServiceNeed> services = installServices.byIds(quoted.stream()
                .map(q -> q.item().serviceId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var lines = new ArrayList<Offer.Line>();
        int at = 0;
        for (QuotedLine line : quoted) {
            while (!belongs(line, asked.get(at))) {
                at++;
            }
            Long sku = line.item().skuId();
            Goods what = sku == null ? null : goods.get(sku);
            ServiceNeed work = sku == null ? services.get(line.item().serviceId()) : null;
            lines.add(new Offer.Line(
                    work == null ? ways.get(at) : Way.INSTALL,
                    sku,
                    line.item().serviceId(),
                    line.item().bundleId(),
                    what == null ? work.nameZh() : what.nameZh(),
                    what == null ? work.nameEn() : what.nameEn(),
                    line.item().quantity(),
                    line.unit(),
                    line.total(),
                    line.struckOut(),
                    line.rules(),
                    what == null ? "service" : what.drawing(),
                    what == null ? null : what.tint()));
            if (asked.get(at).bundleId() == null) {
                at++;
            }
        }
        return lines;
    }

    private static boolean belongs(QuotedLine line, QuoteItem item) {
        return item.bundleId() != null
                ? item.bundleId().equals(line.item().bundleId())
                : line.item().bundleId() == null
                        && Objects.equals(item.skuId(), line.item().skuId())
                        && Objects.equals(item.serviceId(), line.item().serviceId());
    }

    /** The work of the visit, and that of bundles. */
    private List<ServiceNeed> needs(List<Offer.Line> lines, List<ServiceUse> visit) {
        List<Offer.Line> bundled = lines.stream()
                .filter(l -> l.serviceId() != null && l.bundleId() != null)
                .toList();
        Map<Long, ServiceNeed> byId = installServices.byIds(
                bundled.stream().map(Offer.Line::serviceId).distinct().toList());
        return Stream.concat(
                        visit.stream(),
                        bundled.stream().map(l -> new ServiceUse(byId.get(l.serviceId()), l.quantity())))
                .map(ServiceUse::whole)
                .toList();
    }

    private Offer places(
            List<Offer.Line> lines, Map<Long, Goods> goods, List<ServiceNeed> needs, Sites sites, String province) {
        List<SkuQuantity> install = wanted(lines, Way.INSTALL);
        List<SkuQuantity> ship = wanted(lines, Way.SHIP);
        if (sites == null) {
            return new Offer(lines, null, null, List.of(), List.of(), ship, needs, null, null, null, List.of());
        }
        LocalDate today = today(sites);
        Supply.Plan plan = supply.plan(sites.outlet(), sites.hub(), install, ship, today);
        FreightQuote fee = ship.isEmpty() || province == null
                ? null
                : freight.quote(sites.hub().regionId(), province, grams(ship, goods), sumOf(lines, Way.SHIP), today);
        return new Offer(
                lines,
                sites.outlet(),
                sites.hub(),
                plan.own(),
                plan.fromHub(),
                ship,
                needs,
                plan.readyOn(),
                fee == null ? null : fee.fee(),
                fee == null ? null : fee.arrives(),
                plan.soldOut().stream().map(s -> soldOut(s, lines)).toList());
    }

    /** The first day on which the parts to be fitted could all be at another outlet than the offer's; empty when they are sold out there. */
    public Optional<LocalDate> partsReadyOn(Offer offer, long outletId) {
        Sites sites = sitesOf(outletId);
        List<SkuQuantity> install = wanted(offer.lines(), Way.INSTALL);
        Supply.Plan plan = supply.plan(sites.outlet(), sites.hub(), install, List.of(), today(sites));
        return plan.soldOut().isEmpty() ? Optional.ofNullable(plan.readyOn()) : Optional.empty();
    }

    private static Offer.SoldOut soldOut(Supply.Shortage goods, List<Offer.Line> lines) {
        Offer.Line line = lines.stream()
                .filter(l -> Objects.equals(l.skuId(), goods.skuId()))
                .findFirst()
                .orElseThrow();
        return new Offer.SoldOut(goods.skuId(), line.nameZh(), line.nameEn(), goods.left());
    }

    private static Money sumOf(List<Offer.Line> lines, Way way) {
        return lines.stream()
                .filter(l -> l.way() == way && l.skuId() != null)
                .map(Offer.Line::total)
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<SkuQuantity> wanted(List<Offer.Line> lines, Way way) {
        return SkuQuantity.merged(lines.stream()
                .filter(l -> l.way() == way && l.skuId() != null)
                .map(l -> new SkuQuantity(l.skuId(), l.quantity()))
                .toList());
    }

    private static int grams(List<SkuQuantity> ship, Map<Long, Goods> goods) {
        return Parcel.billableGrams(ship.stream()
                .map(s -> {
                    Parcel.Piece one = goods.get(s.skuId()).piece();
                    return new Parcel.Piece(
                            one.weightGrams(), one.lengthMm(), one.widthMm(), one.heightMm(), s.quantity());
                })
                .toList());
    }

    private Map<Long, Goods> goods(Collection<Long> skuIds) {
        var goods = new HashMap<Long, Goods>();
        if (!skuIds.isEmpty()) {
            sql.list(
                    "select k.id, p.name_zh || coalesce(' ' || nullif(k.variant_zh, ''), ''), p.name_en || coalesce(' ' || nullif(k.variant_en, ''), ''),"
                            + " k.weight_g, k.length_mm, k.width_mm, k.height_mm, c.drawing, coalesce(k.tint, c.tint) from sku k join product p on p.id = k.product_id"
                            + " join category c on c.id = p.category_id where k.id = any(cast(string_to_array(?1, ',') as bigint[]))",
                    row -> goods.put(
                            row.number(0),
                            new Goods(
                                    row.text(1),
                                    row.text(2),
                                    new Parcel.Piece(row.integer(3), row.integer(4), row.integer(5), row.integer(6), 1),
                                    row.text(7),
                                    row.text(8))),
                    skuIds.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return goods;
    }
}
