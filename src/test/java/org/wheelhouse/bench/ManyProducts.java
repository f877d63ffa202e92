package org.wheelhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Makes the catalogue as large as wanted: copies of the demo chain's products, each with its texts, SKUs, prices, cars and stock at hubs. */
final class ManyProducts {

    private static final List<String> COPY = List.of(
            """
            create temporary table copy as
             select p.id as old_id, n, nextval(pg_get_serial_sequence('product', 'id')) as id
             from product p cross join generate_series(1, ?) n where p.code not like '%-copy-%' order by n, p.id limit ?
            """,
            """
            insert into product (id, code, brand_id, category_id, name_zh, name_en, summary_zh, summary_en, box_zh, box_en, fitment_mode, state)
             overriding system value
             select c.id, p.code || '-copy-' || c.id, p.brand_id, p.category_id, p.name_zh || ' ' || c.id, p.name_en || ' ' || c.id, p.summary_zh,
              p.summary_en, p.box_zh, p.box_en, p.fitment_mode, p.state from copy c join product p on p.id = c.old_id
            """,
            """
            create temporary table copied_sku as
             select s.id as old_id, c.id as product_id, nextval(pg_get_serial_sequence('sku', 'id')) as id from copy c join sku s on s.product_id = c.old_id
            """,
            """
            insert into sku (id, product_id, code, model_number, variant_zh, variant_en, tint, weight_g, length_mm, width_mm, height_mm, position, active)
             overriding system value
             select c.id, c.product_id, s.code || '-copy-' || c.id, s.model_number, s.variant_zh, s.variant_en, s.tint, s.weight_g, s.length_mm, s.width_mm,
              s.height_mm, s.position, s.active from copied_sku c join sku s on s.id = c.old_id
            """,
            """
            insert into product_attribute (product_id, attribute_id, text_zh, text_en, number, flag)
             select c.id, a.attribute_id, a.text_zh, a.text_en, a.number, a.flag from copy c join product_attribute a on a.product_id = c.old_id
             where a.sku_id is null
            """,
            "insert into product_search (product_id, grams) select c.id, s.grams from copy c join product_search s on s.product_id = c.old_id",
            """
            insert into product_figures (product_id, sold, fitted)
             select c.id, f.sold, f.fitted from copy c join product_figures f on f.product_id = c.old_id
            """,
            """
            insert into price (price_list_id, sku_id, price_fen, list_price_fen, valid)
             select p.price_list_id, c.id, p.price_fen, p.list_price_fen, p.valid from copied_sku c join price p on p.sku_id = c.old_id
             where p.valid @> current_date
            """,
            """
            insert into fitment (product_id, make_id, series_id, year_from, year_to, trim_contains, trim_id, position, quantity, question_id,
              answer_code, note_zh, note_en, source)
             select c.id, f.make_id, f.series_id, f.year_from, f.year_to, f.trim_contains, f.trim_id, f.position, f.quantity, f.question_id,
              f.answer_code, f.note_zh, f.note_en, f.source from copy c join fitment f on f.product_id = c.old_id where f.sku_id is null
            """,
            """
            insert into stock (outlet_id, region_id, franchisee_id, sku_id, on_hand)
             select s.outlet_id, s.region_id, s.franchisee_id, c.id, 20 from copied_sku c join stock s on s.sku_id = c.old_id
             join outlet o on o.id = s.outlet_id where o.kind = 'HUB'
            """,
            "drop table copy",
            "drop table copied_sku",
            "analyze");

    private ManyProducts() {}

    static void upTo(int wanted, Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery("select count(*) from product")) {
            result.next();
            int missing = wanted - result.getInt(1);
            if (missing > 0) {
                Ground.say("  Making " + missing + " more products");
                for (String sql : COPY) {
                    try (var step = superuser.prepareStatement(sql.strip())) {
                        if (sql.contains("?")) {
                            step.setInt(1, missing / 300 + 1);
                            step.setInt(2, missing);
                        }
                        step.execute();
                    }
                }
            }
        }
    }
}
