package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import org.wheelhouse.platform.sheet.SheetColumns;

/** Bundles, a row for each part; the file says all parts of the bundles it names. */
@ApplicationScoped
class BundleImport implements ImportKind {

    private static final List<String> HEAD =
            List.of("name_zh", "name_en", "summary_zh", "summary_en", "occasion", "price_yuan");
    private static final TableStep BUNDLE = new TableStep(
                    "bundle",
                    "code text, name_zh text, name_en text, summary_zh text, summary_en text, occasion text, price_fen bigint",
                    "select n, code, name_zh, name_en, coalesce(summary_zh, '') as summary_zh, summary_en, occasion, price_fen from d",
                    "code, name_zh, name_en, summary_zh, summary_en, occasion, price_fen",
                    "t.code = w.code")
            .detail();
    private static final TableStep COMPONENT = new TableStep(
                    "bundle_component",
                    "bundle text, position int, sku text, service text, quantity int",
                    "select d.n, b.id as bundle_id, d.position, k.id as sku_id, s.id as service_id, d.quantity from d join bundle b on b.code = d.bundle"
                            + " left join sku k on k.code = d.sku left join service s on s.code = d.service",
                    "bundle_id, position, sku_id, service_id, quantity",
                    "t.bundle_id = w.bundle_id and t.position = w.position")
            .replacing("t.bundle_id = w.bundle_id");

    @Inject
    private Known known;

    @Override
    public String code() {
        return "bundles";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(new ImportPart(
                "bundles",
                SheetColumns.of(
                        "bundle_code",
                        "name_zh",
                        "name_en",
                        "summary_zh",
                        "summary_en",
                        "occasion",
                        "price_yuan",
                        "component_sku",
                        "quantity",
                        "service_code"),
                "select b.code, b.name_zh, b.name_en, b.summary_zh, b.summary_en, b.occasion, cast(b.price_fen / 100.0 as numeric(14, 2)), k.code,"
                        + " c.quantity, s.code from bundle b join bundle_component c on c.bundle_id = b.id left join sku k on k.id = c.sku_id"
                        + " left join service s on s.id = c.service_id order by b.id, c.position"));
    }

    @Override
    public void read(Draft draft) {
        draft.begin(BUNDLE, COMPONENT);
        var skus = known.ids("sku").keySet();
        var services = known.ids("service").keySet();
        var first = new HashMap<String, RowReader>();
        var positions = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("bundles")) {
            String code = row.code("bundle_code");
            var before = first.putIfAbsent(code, row);
            if (before == null) {
                row.required("price_yuan");
                draft.write(
                        BUNDLE,
                        row,
                        "code",
                        code,
                        "name_zh",
                        row.required("name_zh"),
                        "name_en",
                        row.text("name_en"),
                        "summary_zh",
                        row.text("summary_zh"),
                        "summary_en",
                        row.text("summary_en"),
                        "occasion",
                        row.choice("occasion", "new-car", "maintenance", "rainy-season", "long-trip"),
                        "price_fen",
                        row.yuan("price_yuan"));
            } else {
                row.sameAs(before, HEAD);
            }
            if ((row.text("component_sku") == null) == (row.text("service_code") == null)) {
                row.error("component_sku", "catalog.import.one-of-two", "component_sku", "service_code");
            } else if (row.text("component_sku") != null) {
                row.known("component_sku", skus, "component_sku");
            } else {
                row.known("service_code", services, "service_code");
            }
            draft.write(
                    COMPONENT,
                    row,
                    "bundle",
                    code,
                    "position",
                    positions.merge(code, 1, Integer::sum),
                    "sku",
                    row.text("component_sku"),
                    "service",
                    row.text("service_code"),
                    "quantity",
                    row.requiredInteger("quantity", 1, 999));
        }
    }
}
