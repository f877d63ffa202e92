package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;
import org.wheelhouse.pricing.QuoteItem;
import org.wheelhouse.pricing.QuotedLine;
import org.wheelhouse.pricing.Quotes;

/** Bundles with their parts and what each part costs in them; kept for some seconds. */
@ApplicationScoped
public class Kits {

    /** @param price its share of the bundle's price, to the fen */
    public record Part(
            Long skuId,
            Long productId,
            String productCode,
            Long serviceId,
            String serviceCode,
            String nameZh,
            String nameEn,
            String variantZh,
            String variantEn,
            String drawing,
            String tint,
            int quantity,
            int minutes,
            Money price) {}

    /** @param apart what the parts cost one by one */
    public record Kit(
            long id,
            String code,
            String nameZh,
            String nameEn,
            String summaryZh,
            String summaryEn,
            String occasion,
            Money price,
            Money apart,
            List<Part> parts) {
        public int minutes() {
            return parts.stream().mapToInt(Part::minutes).sum();
        }
    }

    private record Line(Kit head, Part part) {}

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Quotes quotes;

    @Inject
    private Goods goods;

    private Cached<String, List<Kit>> all;

    @PostConstruct
    void prepare() {
        all = new Cached<>(clock, Cached.FRESH, 1, key -> inScope.call(Scope.everybody(), this::load));
    }

    public List<Kit> all() {
        return all.get("");
    }

    public Optional<Kit> byCode(String code) {
        return all().stream().filter(k -> k.code().equals(code)).findFirst();
    }

    /** The bundles that a product is a part of. */
    public List<Kit> with(long product) {
        return all().stream()
                .filter(k -> k.parts().stream().anyMatch(p -> p.productId() != null && p.productId() == product))
                .toList();
    }

    private List<Kit> load() {
        Map<Long, List<Line>> byBundle = new LinkedHashMap<>();
        sql.list(
                        "select b.id, b.code, b.name_zh, b.name_en, b.summary_zh, b.summary_en, b.occasion, b.price_fen, s.id, p.code, v.id, v.code,"
                                + " coalesce(p.name_zh, v.name_zh), coalesce(p.name_en, v.name_en), s.variant_zh, s.variant_en, coalesce(c.drawing, g.drawing, 'service'),"
                                + " coalesce(s.tint, c.tint), k.quantity, coalesce(v.duration_min, 0), p.id, coalesce(r.price_fen, v.price_fen)"
                                + " from bundle b join bundle_component k on k.bundle_id = b.id left join sku s on s.id = k.sku_id left join product p on p.id = s.product_id"
                                + " left join category c on c.id = p.category_id left join category g on g.id = c.parent_id left join service v on v.id = k.service_id"
                                + " left join price_list l on l.code = 'retail' left join price r on r.sku_id = s.id and r.price_list_id = l.id and r.valid @> cast(?1 as date)"
                                + " where b.active order by b.id, k.position",
                        Kits::line,
                        goods.today().toString())
                .forEach(line -> byBundle.computeIfAbsent(line.head().id(), id -> new ArrayList<>())
                        .add(line));
        List<List<Line>> complete = byBundle.values().stream()
                .filter(lines -> lines.stream().allMatch(l -> l.part().price() != null))
                .toList();
        if (complete.isEmpty()) {
            return List.of();
        }
        List<QuotedLine> quoted = quotes.quote(
                        complete.stream()
                                .map(l -> QuoteItem.bundle(l.getFirst().head().id(), 1))
                                .toList(),
                        goods.today())
                .lines();
        return complete.stream()
                .map(lines -> kit(
                        lines,
                        quoted.stream()
                                .filter(q -> q.item().bundleId()
                                        == lines.getFirst().head().id())
                                .toList()))
                .toList();
    }

    private static Kit kit(List<Line> lines, List<QuotedLine> quoted) {
        Kit head = lines.getFirst().head();
        var parts = new ArrayList<Part>();
        Money apart = Money.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Part p = lines.get(i).part();
            apart = apart.plus(p.price().times(p.quantity()));
            parts.add(new Part(
                    p.skuId(),
                    p.productId(),
                    p.productCode(),
                    p.serviceId(),
                    p.serviceCode(),
                    p.nameZh(),
                    p.nameEn(),
                    p.variantZh(),
                    p.variantEn(),
                    p.drawing(),
                    p.tint(),
                    p.quantity(),
                    p.minutes(),
                    quoted.get(i).total()));
        }
        return new Kit(
                head.id(),
                head.code(),
                head.nameZh(),
                head.nameEn(),
                head.summaryZh(),
                head.summaryEn(),
                head.occasion(),
                head.price(),
                apart,
                List.copyOf(parts));
    }

    private static Line line(Row r) {
        return new Line(
                new Kit(
                        r.number(0),
                        r.text(1),
                        r.text(2),
                        r.text(3),
                        r.text(4),
                        r.text(5),
                        r.text(6),
                        r.money(7),
                        null,
                        List.of()),
                new Part(
                        r.numberOrNull(8),
                        r.numberOrNull(20),
                        r.text(9),
                        r.numberOrNull(10),
                        r.text(11),
                        r.text(12),
                        r.text(13),
                        r.text(14),
                        r.text(15),
                        r.text(16),
                        r.text(17),
                        r.integer(18),
                        r.integer(19),
                        r.money(21)));
    }
}
