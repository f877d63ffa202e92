package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** Attributes of goods, for filters and specification tables; kept for half a minute. */
@ApplicationScoped
public class Facts {

    private static final String SELECT =
            "select v.product_id, v.sku_id, a.code, a.name_zh, a.name_en, a.type, a.unit, coalesce(k.filterable, false),"
                    + " coalesce(k.position, 99), v.text_zh, v.text_en, v.number, v.flag from product_attribute v join attribute a on a.id = v.attribute_id"
                    + " join product p on p.id = v.product_id left join category_attribute k on k.category_id = p.category_id and k.attribute_id = a.id where ";

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<String, List<Fact>> filterable;
    private Cached<Long, List<Fact>> ofProduct;

    @PostConstruct
    void prepare() {
        filterable = new Cached<>(
                clock,
                Duration.ofSeconds(30),
                100,
                ids -> load(
                        "k.filterable and p.state = 'ACTIVE' and p.category_id = any(cast(string_to_array(?1, ',') as bigint[]))",
                        ids));
        ofProduct = new Cached<>(clock, Duration.ofSeconds(30), 500, id -> load("p.id = ?1", id));
    }

    /** What the goods of these categories can be filtered by. */
    public List<Fact> filterable(Collection<Long> categoryIds) {
        return filterable.get(Goods.ids(categoryIds));
    }

    /** All attributes of a product and its variants, the deciding first. */
    public List<Fact> of(long productId) {
        return ofProduct.get(productId);
    }

    private List<Fact> load(String filter, Object parameter) {
        return inScope.call(
                Scope.everybody(),
                () -> sql.list(SELECT + filter + " order by coalesce(k.position, 99), a.id", Facts::fact, parameter));
    }

    private static Fact fact(Row row) {
        String value = row.has(9)
                ? row.text(9)
                : row.has(11) ? row.decimal(11).stripTrailingZeros().toPlainString() : row.flag(12) ? "yes" : "no";
        return new Fact(
                row.number(0),
                row.numberOrNull(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.flag(7),
                row.integer(8),
                value,
                row.text(10));
    }
}
