package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import org.wheelhouse.platform.sheet.SheetColumns;

/** Which goods are installed with which service. */
@ApplicationScoped
class ServiceRuleImport implements ImportKind {

    private static final TableStep RULE = new TableStep(
            "service_rule",
            "category_id bigint, product_id bigint, service_id bigint, extra_min int",
            "select n, category_id, product_id, service_id, extra_min from d",
            "category_id, product_id, service_id, extra_min",
            "t.service_id = w.service_id and t.category_id is not distinct from w.category_id and t.product_id is not distinct from w.product_id");

    @Inject
    private Known known;

    @Override
    public String code() {
        return "service_rules";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(
                new ImportPart(
                        "service_rules",
                        SheetColumns.of("category_code", "product_code", "service_code", "duration_min_extra"),
                        "select c.code, p.code, s.code, r.extra_min from service_rule r left join category c on c.id = r.category_id"
                                + " left join product p on p.id = r.product_id join service s on s.id = r.service_id order by r.id"));
    }

    @Override
    public void read(Draft draft) {
        var categories = known.ids("category");
        var products = known.ids("product");
        var services = known.ids("service");
        var seen = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("service_rules")) {
            String category = row.text("category_code");
            String product = row.text("product_code");
            if ((category == null) == (product == null)) {
                row.error("category_code", "catalog.import.one-of-two", "category_code", "product_code");
            } else if (category != null) {
                row.known("category_code", categories.keySet(), "category_code");
            } else {
                row.known("product_code", products.keySet(), "product_code");
            }
            String service = row.known("service_code", services.keySet(), "service_code");
            row.repeated("service_code", category + " " + product + " " + service, seen);
            draft.write(
                    RULE,
                    row,
                    "category_id",
                    category == null ? null : categories.get(category),
                    "product_id",
                    product == null ? null : products.get(product),
                    "service_id",
                    services.get(service),
                    "extra_min",
                    row.requiredInteger("duration_min_extra", 0, 1_440));
        }
    }
}
