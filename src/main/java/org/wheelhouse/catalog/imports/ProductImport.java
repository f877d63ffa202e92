package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.catalog.ProductSearch;
import org.wheelhouse.platform.sheet.SheetColumns;

/** Products with their SKUs, a row for each SKU; the columns of the product are repeated. */
@ApplicationScoped
class ProductImport implements ImportKind {

    private static final List<String> HEAD = List.of(
            "brand_code",
            "category_code",
            "name_zh",
            "name_en",
            "summary_zh",
            "summary_en",
            "box_zh",
            "box_en",
            "fitment_mode",
            "attributes");

    private static final TableStep PRODUCT = new TableStep(
                    "product",
                    "code text, brand text, category text, name_zh text, name_en text, summary_zh text, summary_en text, box_zh text, box_en text,"
                            + " fitment_mode text",
                    "select d.n, d.code, b.id as brand_id, c.id as category_id, d.name_zh, d.name_en, coalesce(d.summary_zh, '') as summary_zh, d.summary_en,"
                            + " d.box_zh, d.box_en, d.fitment_mode from d join brand b on b.code = d.brand join category c on c.code = d.category",
                    "code, brand_id, category_id, name_zh, name_en, summary_zh, summary_en, box_zh, box_en, fitment_mode",
                    "t.code = w.code")
            .detail();

    private static final TableStep SKU = new TableStep(
            "sku",
            "product text, code text, model_number text, variant_zh text, variant_en text, tint text, barcode text, weight_g int, length_mm int,"
                    + " width_mm int, height_mm int, position int",
            "select d.n, p.id as product_id, d.code, d.model_number, d.variant_zh, d.variant_en, d.tint, d.barcode, d.weight_g, d.length_mm,"
                    + " d.width_mm, d.height_mm, coalesce(k.position, d.position) as position from d join product p on p.code = d.product"
                    + " left join sku k on k.code = d.code",
            "product_id, code, model_number, variant_zh, variant_en, tint, barcode, weight_g, length_mm, width_mm, height_mm, position",
            "t.code = w.code");

    private static final String VALUE = "attribute text, text_zh text, text_en text, number numeric, flag boolean";
    private static final String VALUE_COLUMNS = "product_id, sku_id, attribute_id, text_zh, text_en, number, flag";

    private static final TableStep OF_PRODUCT = new TableStep(
                    "product_attribute",
                    "product text, " + VALUE,
                    "select d.n, p.id as product_id, cast(null as bigint) as sku_id, a.id as attribute_id, d.text_zh, d.text_en, d.number, d.flag from d"
                            + " join product p on p.code = d.product join attribute a on a.code = d.attribute",
                    VALUE_COLUMNS,
                    "t.product_id = w.product_id and t.sku_id is null and t.attribute_id = w.attribute_id")
            .replacing("t.product_id = w.product_id and t.sku_id is null")
            .detail()
            .named("product_attribute");

    private static final TableStep OF_SKU = new TableStep(
                    "product_attribute",
                    "sku text, " + VALUE,
                    "select d.n, k.product_id, k.id as sku_id, a.id as attribute_id, d.text_zh, d.text_en, d.number, d.flag from d"
                            + " join sku k on k.code = d.sku join attribute a on a.code = d.attribute",
                    VALUE_COLUMNS,
                    "t.product_id = w.product_id and t.sku_id = w.sku_id and t.attribute_id = w.attribute_id")
            .replacing("t.product_id = w.product_id and t.sku_id = w.sku_id")
            .detail()
            .named("sku_attribute");

    @Inject
    private Known known;

    @Inject
    private AttributeValues values;

    @Inject
    private ProductSearch search;

    @Override
    public String code() {
        return "products";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<ImportPart> parts() {
        String value =
                "coalesce(v.text_zh || case when a.type = 'text' and v.text_en is not null then '//' || v.text_en else '' end,"
                        + " cast(trim_scale(v.number) as text), case when v.flag then 'yes' else 'no' end)";
        String of = "(select string_agg(a.code || '=' || " + value
                + ", '|' order by ca.position, a.id) from product_attribute v"
                + " join attribute a on a.id = v.attribute_id left join category_attribute ca on ca.attribute_id = a.id and ca.category_id = p.category_id"
                + " where v.product_id = p.id and v.sku_id %s)";
        return List.of(
                new ImportPart(
                        "products",
                        SheetColumns.of(
                                "product_code",
                                "brand_code",
                                "category_code",
                                "name_zh",
                                "name_en",
                                "summary_zh",
                                "summary_en",
                                "box_zh",
                                "box_en",
                                "fitment_mode",
                                "attributes",
                                "sku",
                                "model_number",
                                "variant_zh",
                                "variant_en",
                                "tint",
                                "barcode",
                                "weight_g",
                                "length_mm",
                                "width_mm",
                                "height_mm",
                                "variant_attributes"),
                        "select p.code, b.code, c.code, p.name_zh, p.name_en, p.summary_zh, p.summary_en, p.box_zh, p.box_en, p.fitment_mode, "
                                + of.formatted("is null")
                                + ", k.code, k.model_number, k.variant_zh, k.variant_en, k.tint, k.barcode, k.weight_g, k.length_mm,"
                                + " k.width_mm, k.height_mm, " + of.formatted("= k.id")
                                + " from product p join brand b on b.id = p.brand_id"
                                + " join category c on c.id = p.category_id join sku k on k.product_id = p.id order by p.id, k.position, k.id"));
    }

    private record Lookups(
            Set<String> brands,
            Set<String> categories,
            Map<String, Map<String, AttributeValues.Definition>> attributes,
            Map<String, String> productOfSku,
            Map<String, String> skuOfBarcode) {}

    @Override
    public void read(Draft draft) {
        draft.begin(PRODUCT, SKU, OF_PRODUCT, OF_SKU);
        var lookups = new Lookups(
                known.ids("brand").keySet(),
                known.values(
                        "select c.code from category c where not exists (select from category k where k.parent_id = c.id)"),
                values.definitions(),
                known.texts("select k.code, p.code from sku k join product p on p.id = k.product_id"),
                known.texts("select barcode, code from sku where barcode is not null"));
        var first = new HashMap<String, RowReader>();
        var variants = new HashMap<String, Integer>();
        var skus = new HashMap<String, Integer>();
        var barcodes = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("products")) {
            String code = row.code("product_code");
            var before = first.putIfAbsent(code, row);
            if (before == null) {
                product(draft, row, lookups);
            } else {
                row.sameAs(before, HEAD);
            }
            String sku = row.required("sku");
            row.repeated("sku", sku, skus);
            if (row.text("barcode") != null) {
                row.repeated("barcode", row.text("barcode"), barcodes);
            }
            sku(draft, row, lookups, variants.merge(code, 1, Integer::sum));
        }
        first.forEach((code, row) -> {
            if (variants.get(code) > 1 && row.text("variant_zh") == null) {
                row.error("variant_zh", "catalog.import.variant-missing");
            }
        });
    }

    private static void product(Draft draft, RowReader row, Lookups lookups) {
        String category = row.known("category_code", lookups.categories, "category_code");
        draft.write(
                PRODUCT,
                row,
                "code",
                row.text("product_code"),
                "brand",
                row.known("brand_code", lookups.brands, "brand_code"),
                "category",
                category,
                "name_zh",
                row.required("name_zh"),
                "name_en",
                row.text("name_en"),
                "summary_zh",
                row.text("summary_zh"),
                "summary_en",
                row.text("summary_en"),
                "box_zh",
                row.text("box_zh"),
                "box_en",
                row.text("box_en"),
                "fitment_mode",
                row.choice("fitment_mode", "universal", "vehicle"));
        var attributes = lookups.attributes.getOrDefault(category, Map.of());
        AttributeValues.read(row, "attributes", attributes)
                .forEach((code, value) -> draft.write(
                        OF_PRODUCT,
                        row,
                        "product",
                        row.text("product_code"),
                        "attribute",
                        code,
                        "text_zh",
                        value.textZh(),
                        "text_en",
                        value.textEn(),
                        "number",
                        value.number(),
                        "flag",
                        value.flag()));
    }

    private static void sku(Draft draft, RowReader row, Lookups lookups, int position) {
        String sku = row.text("sku");
        if (sku != null && !sku.matches("[A-Za-z0-9][A-Za-z0-9._/-]{0,79}")) {
            row.error("sku", "catalog.import.sku");
        }
        String owner = sku == null ? null : lookups.productOfSku.get(sku);
        if (owner != null && !owner.equals(row.text("product_code"))) {
            row.error("sku", "catalog.import.sku-of-other", owner);
        }
        barcode(row, lookups);
        if (row.text("tint") != null && !row.text("tint").matches("#[0-9a-f]{6}")) {
            row.error("tint", "catalog.import.colour");
        }
        draft.write(
                SKU,
                row,
                "product",
                row.text("product_code"),
                "code",
                sku,
                "model_number",
                row.text("model_number"),
                "variant_zh",
                row.text("variant_zh"),
                "variant_en",
                row.text("variant_en"),
                "tint",
                row.text("tint"),
                "barcode",
                row.text("barcode"),
                "weight_g",
                row.requiredInteger("weight_g", 1, 500_000),
                "length_mm",
                row.requiredInteger("length_mm", 1, 6_000),
                "width_mm",
                row.requiredInteger("width_mm", 1, 6_000),
                "height_mm",
                row.requiredInteger("height_mm", 1, 6_000),
                "position",
                position);
        var attributes = lookups.attributes.getOrDefault(row.text("category_code"), Map.of());
        var common =
                row.several("attributes").stream().map(a -> a.split("=", 2)[0]).toList();
        AttributeValues.read(row, "variant_attributes", attributes).forEach((code, value) -> {
            if (common.contains(code)) {
                row.error("variant_attributes", "catalog.import.attribute-twice", code);
            }
            draft.write(
                    OF_SKU,
                    row,
                    "sku",
                    sku,
                    "attribute",
                    code,
                    "text_zh",
                    value.textZh(),
                    "text_en",
                    value.textEn(),
                    "number",
                    value.number(),
                    "flag",
                    value.flag());
        });
    }

    private static void barcode(RowReader row, Lookups lookups) {
        String barcode = row.text("barcode");
        if (barcode == null) {
            return;
        }
        if (!barcode.matches("[0-9]{13}") || !rightCheckDigit(barcode)) {
            row.error("barcode", "catalog.import.barcode");
        }
        String other = lookups.skuOfBarcode.get(barcode);
        if (other != null && !other.equals(row.text("sku"))) {
            row.error("barcode", "catalog.import.barcode-of-other", other);
        }
    }

    /** EAN-13: the weighted sum 1, 3, 1, 3 … of all digits is a multiple of ten. */
    private static boolean rightCheckDigit(String barcode) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (barcode.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    @Override
    public void after(Set<String> tables) {
        search.writeAll();
    }
}
