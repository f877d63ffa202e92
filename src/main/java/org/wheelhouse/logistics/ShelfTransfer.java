package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** What is chosen from for a transfer without an order: the sites of the caller's region, and goods with what both sides have of them. */
@ApplicationScoped
@Transactional
public class ShelfTransfer {

    private static final int MOST = 30;

    @Inject
    private Sql sql;

    /** A site of the region. */
    public record Place(long id, String nameZh, String nameEn, boolean hub) implements Serializable {}

    /** @param atHub and atOutlet how many can be promised there */
    public record Goods(long skuId, String code, String nameZh, String nameEn, int atHub, int atOutlet)
            implements Serializable {}

    /** The caller's own site. */
    public Place here() {
        return sql.first(
                        "select id, name_zh, name_en, kind = 'HUB' from outlet where id = ?1",
                        ShelfTransfer::place,
                        CurrentScope.get().outlet())
                .orElseThrow(() ->
                        new NotFoundException("outlet " + CurrentScope.get().outlet()));
    }

    /** The outlets of the caller's region, by name. */
    public List<Place> outlets() {
        return sql.list(
                "select id, name_zh, name_en, false from outlet where region_id = ?1 and kind = 'OUTLET' and open order by name_zh, id",
                ShelfTransfer::place,
                CurrentScope.get().region());
    }

    private static Place place(Row row) {
        return new Place(row.number(0), row.text(1), row.text(2), row.flag(3));
    }

    /** Goods in whose codes or names every word is found; those that the hub has first. @param outlet an outlet of the caller's region */
    public List<Goods> find(String words, long outlet) {
        return sql.list(
                "select k.id, k.code, concat_ws(' ', p.name_zh, k.variant_zh), concat_ws(' ', coalesce(p.name_en, p.name_zh), coalesce(k.variant_en, k.variant_zh)),"
                        + " coalesce(h.available, 0), coalesce(o.available, 0) from sku k join product p on p.id = k.product_id"
                        + " left join public_stock h on h.sku_id = k.id and h.outlet_id = (select id from outlet where region_id = ?2 and kind = 'HUB')"
                        + " left join public_stock o on o.sku_id = k.id and o.outlet_id = ?3 where k.active and not exists (select from"
                        + " unnest(string_to_array(lower(?1), ' ')) as w (word) where position(w.word in"
                        + " lower(concat_ws(' ', k.code, k.barcode, k.model_number, p.name_zh, p.name_en, k.variant_zh, k.variant_en))) = 0)"
                        + " order by coalesce(h.available, 0) > 0 desc, k.code limit " + MOST,
                row -> new Goods(row.number(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.integer(5)),
                words.strip().replaceAll("\\s+", " "),
                CurrentScope.get().region(),
                outlet);
    }
}
