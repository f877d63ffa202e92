package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wheelhouse.catalog.ProductSearch;
import org.wheelhouse.platform.sheet.SheetColumns;

/** Product brands. */
@ApplicationScoped
class BrandImport implements ImportKind {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final TableStep BRAND = new TableStep(
            "brand",
            "code text, name_zh text, name_en text, country text",
            "select n, code, name_zh, name_en, country from d",
            "code, name_zh, name_en, country",
            "t.code = w.code");

    @Inject
    private ProductSearch search;

    @Override
    public String code() {
        return "brands";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(new ImportPart(
                "brands",
                SheetColumns.of("brand_code", "name_zh", "name_en", "country"),
                "select code, name_zh, name_en, country from brand order by code"));
    }

    @Override
    public void read(Draft draft) {
        var seen = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("brands")) {
            if (row.text("country") != null && !COUNTRIES.contains(row.text("country"))) {
                row.error("country", "catalog.import.country");
            }
            if (!row.repeated("brand_code", row.code("brand_code"), seen)) {
                draft.write(
                        BRAND,
                        row,
                        "code",
                        row.text("brand_code"),
                        "name_zh",
                        row.required("name_zh"),
                        "name_en",
                        row.text("name_en"),
                        "country",
                        row.text("country"));
            }
        }
    }

    @Override
    public void after(Set<String> tables) {
        search.writeAll();
    }
}
