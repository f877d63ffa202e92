package org.wheelhouse.catalog.imports;

import java.util.HashMap;
import java.util.List;
import org.wheelhouse.platform.sheet.SheetColumns;

/** A kind that is a list of codes with names in both languages: skills, bay types. */
abstract class NamedCodeImport implements ImportKind {

    private final String code;
    private final int order;
    private final String column;
    private final ImportPart part;
    private final TableStep step;

    NamedCodeImport(String code, int order, String table, String column) {
        this.code = code;
        this.order = order;
        this.column = column;
        part = new ImportPart(
                code,
                SheetColumns.of(column, "name_zh", "name_en"),
                "select code, name_zh, name_en from " + table + " order by code");
        step = new TableStep(
                table,
                "code text, name_zh text, name_en text",
                "select n, code, name_zh, name_en from d",
                "code, name_zh, name_en",
                "t.code = w.code");
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(part);
    }

    @Override
    public void read(Draft draft) {
        var seen = new HashMap<String, Integer>();
        for (RowReader row : draft.rows(code)) {
            if (!row.repeated(column, row.code(column), seen)) {
                draft.write(
                        step,
                        row,
                        "code",
                        row.text(column),
                        "name_zh",
                        row.required("name_zh"),
                        "name_en",
                        row.text("name_en"));
            }
        }
    }
}
