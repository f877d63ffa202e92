package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** Goods on sale for lists: one statement for any number, kept for some seconds. */
@ApplicationScoped
public class Goods {

    public static final ZoneId SHOP_ZONE = ZoneId.of("Asia/Shanghai");

    private static final String SELECT =
            "select p.id, p.code, p.name_zh, p.name_en, p.summary_zh, p.summary_en, b.id, b.code, b.name_zh, b.name_en,"
                    + " p.category_id, coalesce(c.drawing, g.drawing), coalesce(k.tint, c.tint), k.low, k.high > k.low, k.before, coalesce(f.sold, 0), k.sku_id"
                    + " from product p join brand b on b.id = p.brand_id join category c on c.id = p.category_id left join category g on g.id = c.parent_id"
                    + " left join product_figures f on f.product_id = p.id"
                    + " join lateral (select min(r.price_fen) as low, max(r.price_fen) as high,"
                    + " (array_agg(s.tint order by s.position, s.id))[1] as tint, (array_agg(s.id order by s.position, s.id))[1] as sku_id,"
                    + " min((select min(w.price_fen) from price w where w.sku_id = s.id and w.price_list_id = r.price_list_id"
                    + " and w.valid && daterange(cast(?1 as date) - 7, cast(?1 as date)))) as before"
                    + " from sku s join price r on r.sku_id = s.id and r.valid @> cast(?1 as date) join price_list l on l.id = r.price_list_id and l.code = 'retail'"
                    + " where s.product_id = p.id and s.active) k on k.low is not null"
                    + " where p.state = 'ACTIVE'";

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<String, List<Listed>> byCategories;
    private Cached<Integer, List<Listed>> best;
    private Cached<String, List<Listed>> byBrand;

    @PostConstruct
    void prepare() {
        byCategories = new Cached<>(
                clock,
                Cached.FRESH,
                100,
                ids -> load(
                        " and p.category_id = any(cast(string_to_array(?2, ',') as bigint[]))"
                                + " order by coalesce(f.sold, 0) desc, p.id",
                        ids));
        byBrand = new Cached<>(
                clock,
                Cached.FRESH,
                100,
                code -> load(" and b.code = ?2 order by coalesce(f.sold, 0) desc, p.id", code));
        best = new Cached<>(
                clock, Cached.FRESH, 4, most -> load(" order by coalesce(f.sold, 0) desc, p.id limit ?2", most));
    }

    /** The business day of the shop: prices begin and end with it. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(SHOP_ZONE));
    }

    /** All goods of these categories, the best sellers first. */
    public List<Listed> ofCategories(Collection<Long> categoryIds) {
        return byCategories.get(ids(categoryIds));
    }

    /** All goods of a brand, the best sellers first. */
    public List<Listed> ofBrand(String code) {
        return byBrand.get(code);
    }

    /** The best sellers of the whole shop. */
    public List<Listed> best(int most) {
        return best.get(most);
    }

    /** These goods, in the order asked for; those no longer on sale are left out. */
    public List<Listed> byIds(List<Long> productIds) {
        if (productIds.isEmpty()) {
            return List.of();
        }
        var found = load(" and p.id = any(cast(string_to_array(?2, ',') as bigint[]))", ids(productIds)).stream()
                .collect(Collectors.toMap(Listed::id, g -> g));
        return productIds.stream()
                .map(found::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    static String ids(Collection<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private List<Listed> load(String filter, Object parameter) {
        return inScope.call(
                Scope.everybody(), () -> sql.list(SELECT + filter, Goods::listed, today().toString(), parameter));
    }

    private static Listed listed(Row row) {
        boolean dearer = row.has(15) && row.number(15) > row.number(13);
        return new Listed(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.number(6),
                row.text(7),
                row.text(8),
                row.text(9),
                row.number(10),
                row.text(11),
                row.text(12),
                row.money(13),
                row.flag(14),
                dearer ? row.money(15) : null,
                row.integer(16),
                row.number(17));
    }
}
