package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;

/**
 * Keeps the grams that search compares, in the transaction that changes a product. They are made of names, brand, category, summary, and
 * each SKU's code, model number, variant and barcode.
 */
@ApplicationScoped
@Transactional
public class ProductSearch {

    private static final int AT_ONCE = 2_000;

    @Inject
    private Sql sql;

    /** Writes anew what has changed, of one product. */
    public void write(long productId) {
        write(" where p.id = " + productId);
    }

    /** Writes anew what has changed, of all. */
    public void writeAll() {
        write("");
    }

    private void write(String condition) {
        record Document(long id, List<String> texts) {}
        var documents = sql.list(
                "select p.id, concat_ws(chr(31), p.code, p.name_zh, p.name_en, p.summary_zh, p.summary_en, b.name_zh, b.name_en, c.name_zh, c.name_en,"
                        + " (select string_agg(concat_ws(chr(31), k.code, k.model_number, k.variant_zh, k.variant_en, k.barcode), chr(31)) from sku k"
                        + " where k.product_id = p.id)) from product p join brand b on b.id = p.brand_id join category c on c.id = p.category_id"
                        + condition,
                r -> new Document(r.number(0), Arrays.asList(r.text(1).split("\u001F"))));
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            var rows = new ArrayList<Map<String, Object>>();
            for (Document document : documents.subList(from, Math.min(documents.size(), from + AT_ONCE))) {
                rows.add(Map.of(
                        "product_id",
                        document.id,
                        "grams",
                        SearchGrams.ofDocument(document.texts).stream().sorted().toList()));
            }
            sql.update(
                    "insert into product_search as s (product_id, grams) select product_id, grams from jsonb_to_recordset(cast(?1 as jsonb))"
                            + " as d(product_id bigint, grams text[]) on conflict (product_id) do update set grams = excluded.grams"
                            + " where s.grams is distinct from excluded.grams",
                    Json.write(rows));
        }
    }
}
