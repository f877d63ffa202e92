package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.catalog.InstallServices;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;
import org.wheelhouse.pricing.QuoteItem;
import org.wheelhouse.pricing.QuotedLine;
import org.wheelhouse.pricing.Quotes;

/** Products for their pages, their price by the rules, and the service that installs them; kept for some seconds. */
@ApplicationScoped
public class Products {

    private static final String SELECT =
            "select p.id, p.code, p.name_zh, p.name_en, p.summary_zh, p.summary_en, p.box_zh, p.box_en, b.code, b.name_zh, b.name_en,"
                    + " p.category_id, coalesce(c.drawing, g.drawing), p.fitment_mode = 'vehicle', coalesce(f.sold, 0), coalesce(c.tint, g.tint),"
                    + " s.id, s.code, s.model_number, s.variant_zh, s.variant_en, s.tint, s.weight_g, s.length_mm, s.width_mm, s.height_mm,"
                    + " (select r.price_fen from price r join price_list l on l.id = r.price_list_id and l.code = 'retail' where r.sku_id = s.id and r.valid @> cast(?2 as date))"
                    + " from product p join brand b on b.id = p.brand_id join category c on c.id = p.category_id left join category g on g.id = c.parent_id"
                    + " left join product_figures f on f.product_id = p.id join sku s on s.product_id = p.id and s.active"
                    + " where p.code = ?1 and p.state = 'ACTIVE' order by s.position, s.id";

    private record Line(Product head, Product.Variant variant) {}

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Goods goods;

    @Inject
    private Quotes quotes;

    @Inject
    private InstallServices services;

    private Cached<String, Optional<Product>> products;
    private Cached<Long, QuotedLine> prices;
    private Cached<Long, Optional<ServiceNeed>> needs;

    @PostConstruct
    void prepare() {
        products = new Cached<>(clock, Cached.FRESH, 1000, code -> inScope.call(Scope.everybody(), () -> load(code)));
        prices = new Cached<>(
                clock,
                Cached.FRESH,
                2000,
                sku -> inScope.call(
                        Scope.everybody(),
                        () -> quotes.quote(List.of(QuoteItem.sku(sku, 1)), goods.today())
                                .lines()
                                .getFirst()));
        needs = new Cached<>(
                clock,
                Cached.FRESH,
                2000,
                sku -> inScope.call(
                        Scope.everybody(),
                        () -> Optional.ofNullable(services.forSkus(List.of(sku)).get(sku))));
    }

    private Optional<Product> load(String code) {
        List<Line> lines = sql.list(SELECT, Products::line, code, goods.today().toString());
        return lines.stream()
                .findFirst()
                .map(Line::head)
                .map(h -> new Product(
                        h.id(),
                        h.code(),
                        h.nameZh(),
                        h.nameEn(),
                        h.summaryZh(),
                        h.summaryEn(),
                        h.boxZh(),
                        h.boxEn(),
                        h.brandCode(),
                        h.brandZh(),
                        h.brandEn(),
                        h.categoryId(),
                        h.drawing(),
                        h.forVehicles(),
                        h.sold(),
                        lines.stream().map(Line::variant).toList()));
    }

    public Optional<Product> byCode(String code) {
        return products.get(code);
    }

    /** The price of one piece with the rules that won and lost. The variant must have a price today. */
    public QuotedLine price(long sku) {
        return prices.get(sku);
    }

    /** What installs it, if anything does. */
    public Optional<ServiceNeed> installation(long sku) {
        return needs.get(sku);
    }

    private static Line line(Row r) {
        return new Line(
                new Product(
                        r.number(0),
                        r.text(1),
                        r.text(2),
                        r.text(3),
                        r.text(4),
                        r.text(5),
                        r.text(6),
                        r.text(7),
                        r.text(8),
                        r.text(9),
                        r.text(10),
                        r.number(11),
                        r.text(12),
                        r.flag(13),
                        r.integer(14),
                        List.of()),
                new Product.Variant(
                        r.number(16),
                        r.text(17),
                        r.text(18),
                        r.text(19),
                        r.text(20),
                        r.has(21) ? r.text(21) : r.text(15),
                        r.integer(22),
                        r.integer(23),
                        r.integer(24),
                        r.integer(25),
                        r.money(26)));
    }
}
