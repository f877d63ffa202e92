package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wheelhouse.catalog.InstallServices;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.catalog.ServiceUse;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;
import org.wheelhouse.pricing.QuoteItem;
import org.wheelhouse.pricing.QuotedLine;
import org.wheelhouse.pricing.Quotes;

/** What is in a cart, with today's prices: a fixed number of statements whatever is in it, kept for some seconds. */
@ApplicationScoped
public class CartGoods {

    /** A variant as a cart shows it. */
    public record Piece(
            long skuId,
            long productId,
            String productCode,
            String nameZh,
            String nameEn,
            String variantZh,
            String variantEn,
            String drawing,
            String tint) {}

    /**
     * One line with its price.
     *
     * @param piece for a SKU, else null
     * @param service for a service, or what installs the SKU; else null
     * @param kit for a bundle, else null
     * @param fitting what fitting the SKU adds; null where nothing is fitted
     * @param quoted empty when it is no longer sold
     */
    public record Priced(
            CartLine line, Piece piece, ServiceNeed service, Kits.Kit kit, Money fitting, List<QuotedLine> quoted) {}

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Quotes quotes;

    @Inject
    private InstallServices services;

    @Inject
    private Kits kits;

    private Cached<List<CartLine>, List<Priced>> carts;

    @PostConstruct
    void prepare() {
        carts = new Cached<>(clock, Cached.FRESH, 500, lines -> inScope.call(Scope.everybody(), () -> read(lines)));
    }

    public List<Priced> of(List<CartLine> lines) {
        return lines.isEmpty() ? List.of() : carts.get(List.copyOf(lines));
    }

    private List<Priced> read(List<CartLine> lines) {
        List<Long> skus =
                lines.stream().map(CartLine::skuId).filter(Objects::nonNull).toList();
        Map<Long, Piece> pieces = pieces(skus);
        Map<Long, ServiceNeed> needs = skus.isEmpty() ? Map.of() : services.forSkus(skus);
        List<Long> serviceIds =
                lines.stream().map(CartLine::serviceId).filter(Objects::nonNull).toList();
        Map<Long, ServiceNeed> alone = serviceIds.isEmpty() ? Map.of() : services.byIds(serviceIds);
        var items = new HashMap<CartLine, QuoteItem>();
        for (CartLine line : lines) {
            boolean sold = line.skuId() != null
                    ? pieces.containsKey(line.skuId())
                    : line.serviceId() != null
                            ? alone.containsKey(line.serviceId())
                            : kits.all().stream().anyMatch(k -> k.id() == line.bundleId());
            if (sold) {
                boolean onceAVisit =
                        line.serviceId() != null && !alone.get(line.serviceId()).perPiece();
                items.put(
                        line,
                        new QuoteItem(
                                line.skuId(), line.serviceId(), line.bundleId(), onceAVisit ? 1 : line.quantity()));
            }
        }
        List<CartLine> asked = lines.stream().filter(items::containsKey).toList();
        List<QuotedLine> quoted = asked.isEmpty()
                ? List.of()
                : quotes.quote(asked.stream().map(items::get).toList(), today()).lines();
        List<CartLine> fitted = asked.stream()
                .filter(l -> l.way() == Way.INSTALL && l.skuId() != null && needs.containsKey(l.skuId()))
                .toList();
        List<Money> shares = ServiceUse.shares(
                fitted.stream()
                        .map(l -> new ServiceUse(needs.get(l.skuId()), l.quantity()))
                        .toList(),
                alone.keySet());
        var priced = new ArrayList<Priced>();
        for (CartLine line : lines) {
            Kits.Kit kit = line.bundleId() == null
                    ? null
                    : kits.all().stream()
                            .filter(k -> k.id() == line.bundleId())
                            .findFirst()
                            .orElse(null);
            ServiceNeed need = line.skuId() != null
                    ? needs.get(line.skuId())
                    : line.serviceId() != null ? alone.get(line.serviceId()) : null;
            priced.add(new Priced(
                    line,
                    line.skuId() == null ? null : pieces.get(line.skuId()),
                    need,
                    kit,
                    fitted.contains(line) ? shares.get(fitted.indexOf(line)) : null,
                    items.containsKey(line)
                            ? quoted.stream()
                                    .filter(q -> belongs(q.item(), items.get(line)))
                                    .toList()
                            : List.of()));
        }
        return priced;
    }

    /** As {@link Goods#today()}: prices begin and end with the shop's day. */
    private LocalDate today() {
        return LocalDate.now(clock.withZone(Goods.SHOP_ZONE));
    }

    private static boolean belongs(QuoteItem item, QuoteItem asked) {
        return asked.bundleId() != null
                ? Objects.equals(item.bundleId(), asked.bundleId())
                : item.bundleId() == null
                        && Objects.equals(item.skuId(), asked.skuId())
                        && Objects.equals(item.serviceId(), asked.serviceId())
                        && item.quantity() == asked.quantity();
    }

    private Map<Long, Piece> pieces(List<Long> skus) {
        var pieces = new HashMap<Long, Piece>();
        if (!skus.isEmpty()) {
            sql.list(
                            "select s.id, p.id, p.code, p.name_zh, p.name_en, s.variant_zh, s.variant_en, coalesce(c.drawing, g.drawing), coalesce(s.tint, c.tint)"
                                    + " from sku s join product p on p.id = s.product_id join category c on c.id = p.category_id left join category g on g.id = c.parent_id"
                                    + " where s.id = any(cast(string_to_array(?1, ',') as bigint[])) and s.active and p.state = 'ACTIVE'"
                                    + " and exists (select from price r join price_list l on l.id = r.price_list_id and l.code = 'retail'"
                                    + " where r.sku_id = s.id and r.valid @> cast(?2 as date))",
                            r -> new Piece(
                                    r.number(0),
                                    r.number(1),
                                    r.text(2),
                                    r.text(3),
                                    r.text(4),
                                    r.text(5),
                                    r.text(6),
                                    r.text(7),
                                    r.text(8)),
                            Goods.ids(skus),
                            today().toString())
                    .forEach(p -> pieces.put(p.skuId(), p));
        }
        return pieces;
    }
}
