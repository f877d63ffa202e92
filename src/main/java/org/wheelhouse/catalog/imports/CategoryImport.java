package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wheelhouse.catalog.ProductSearch;
import org.wheelhouse.platform.sheet.SheetColumns;

/** The category tree: groups, and below each the kinds of product. */
@ApplicationScoped
class CategoryImport implements ImportKind {

    private static final String COLUMNS = "code, parent_id, name_zh, name_en, drawing, tint, position";
    private static final String ROW =
            "code text, parent text, name_zh text, name_en text, drawing text, tint text, position int";
    private static final TableStep GROUP = new TableStep(
                    "category",
                    ROW,
                    "select n, code, cast(null as bigint) as parent_id, name_zh, name_en, drawing, tint, position from d",
                    COLUMNS,
                    "t.code = w.code")
            .named("group");
    private static final TableStep KIND = new TableStep(
                    "category",
                    ROW,
                    "select d.n, d.code, p.id as parent_id, d.name_zh, d.name_en, d.drawing, d.tint, d.position from d join category p on p.code = d.parent",
                    COLUMNS,
                    "t.code = w.code")
            .named("kind");

    @Inject
    private Known known;

    @Inject
    private ProductSearch search;

    @Override
    public String code() {
        return "categories";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(
                new ImportPart(
                        "categories",
                        SheetColumns.of(
                                "category_code", "parent_code", "name_zh", "name_en", "drawing", "tint", "position"),
                        "select c.code, p.code, c.name_zh, c.name_en, c.drawing, c.tint, c.position from category c left join category p"
                                + " on p.id = c.parent_id order by coalesce(p.position, c.position), coalesce(p.id, c.id), p.id is not null, c.position, c.id"));
    }

    @Override
    public void read(Draft draft) {
        draft.begin(GROUP, KIND);
        var groups = new HashSet<>(known.values("select code from category where parent_id is null"));
        draft.rows("categories").stream()
                .filter(r -> r.text("parent_code") == null && r.text("category_code") != null)
                .forEach(r -> groups.add(r.text("category_code")));
        var seen = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("categories")) {
            if (row.text("parent_code") != null) {
                row.known("parent_code", groups, row.text("parent_code"));
            }
            if (row.text("tint") != null && !row.text("tint").matches("#[0-9a-f]{6}")) {
                row.error("tint", "catalog.import.colour");
            }
            Integer position = row.requiredInteger("position", 0, 10_000);
            if (!row.repeated("category_code", row.code("category_code"), seen)) {
                draft.write(
                        row.text("parent_code") == null ? GROUP : KIND,
                        row,
                        "code",
                        row.text("category_code"),
                        "parent",
                        row.text("parent_code"),
                        "name_zh",
                        row.required("name_zh"),
                        "name_en",
                        row.text("name_en"),
                        "drawing",
                        row.text("drawing"),
                        "tint",
                        row.text("tint"),
                        "position",
                        position);
            }
        }
    }

    @Override
    public void after(Set<String> tables) {
        search.writeAll();
    }
}
