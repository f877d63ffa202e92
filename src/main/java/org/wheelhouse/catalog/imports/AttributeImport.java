package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.platform.sheet.SheetColumns;

/** Typed attributes, and which of them goods of a category have. The same code means the same thing in every category. */
@ApplicationScoped
class AttributeImport implements ImportKind {

    private static final TableStep ATTRIBUTE = new TableStep(
                    "attribute",
                    "code text, name_zh text, name_en text, type text, unit text",
                    "select n, code, name_zh, name_en, type, unit from d",
                    "code, name_zh, name_en, type, unit",
                    "t.code = w.code")
            .detail();
    private static final TableStep CHOICE = new TableStep(
                    "attribute_choice",
                    "attribute text, value_zh text, value_en text, position int",
                    "select d.n, a.id as attribute_id, d.value_zh, d.value_en, d.position from d join attribute a on a.code = d.attribute",
                    "attribute_id, value_zh, value_en, position",
                    "t.attribute_id = w.attribute_id and t.value_zh = w.value_zh")
            .detail();
    private static final TableStep OF_CATEGORY = new TableStep(
                    "category_attribute",
                    "category text, attribute text, filterable boolean, position int",
                    "select d.n, c.id as category_id, a.id as attribute_id, d.filterable, d.position from d join category c on c.code = d.category"
                            + " join attribute a on a.code = d.attribute",
                    "category_id, attribute_id, filterable, position",
                    "t.category_id = w.category_id and t.attribute_id = w.attribute_id")
            .replacing("t.category_id = w.category_id");

    @Inject
    private Known known;

    @Override
    public String code() {
        return "attributes";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(new ImportPart(
                "attributes",
                SheetColumns.of(
                        "category_code",
                        "attribute_code",
                        "name_zh",
                        "name_en",
                        "type",
                        "unit",
                        "choices_zh",
                        "choices_en",
                        "filterable",
                        "position"),
                "select c.code, a.code, a.name_zh, a.name_en, a.type, a.unit,"
                        + " (select string_agg(v.value_zh, '|' order by v.position, v.value_zh) from attribute_choice v where v.attribute_id = a.id),"
                        + " (select string_agg(coalesce(v.value_en, v.value_zh), '|' order by v.position, v.value_zh) from attribute_choice v"
                        + " where v.attribute_id = a.id), case when k.filterable then 'yes' else 'no' end, k.position"
                        + " from category_attribute k join category c on c.id = k.category_id join attribute a on a.id = k.attribute_id"
                        + " order by c.id, k.position, a.id"));
    }

    @Override
    public void read(Draft draft) {
        draft.begin(ATTRIBUTE, CHOICE, OF_CATEGORY);
        var categories = known.ids("category").keySet();
        var seen = new HashMap<String, Integer>();
        var attributes = new HashMap<String, Meaning>();
        var choices = new HashMap<String, Map<String, String>>();
        for (RowReader row : draft.rows("attributes")) {
            String category = row.known("category_code", categories, "category_code");
            String code = row.code("attribute_code");
            row.repeated("attribute_code", category + " " + code, seen);
            var meaning = new Meaning(
                    row.required("name_zh"),
                    row.text("name_en"),
                    row.choice("type", "text", "number", "boolean", "choice"),
                    row.text("unit"),
                    row.number());
            var before = attributes.putIfAbsent(code, meaning);
            if (before == null) {
                draft.write(
                        ATTRIBUTE,
                        row,
                        "code",
                        code,
                        "name_zh",
                        meaning.zh,
                        "name_en",
                        meaning.en,
                        "type",
                        meaning.type,
                        "unit",
                        meaning.unit);
            } else {
                compare(row, before, meaning);
            }
            choices(draft, row, code, meaning, choices.computeIfAbsent(code, c -> new HashMap<>()));
            draft.write(
                    OF_CATEGORY,
                    row,
                    "category",
                    category,
                    "attribute",
                    code,
                    "filterable",
                    Boolean.TRUE.equals(row.yesNo("filterable")),
                    "position",
                    row.requiredInteger("position", 0, 1000));
        }
    }

    private record Meaning(String zh, String en, String type, String unit, int row) {}

    private static void compare(RowReader row, Meaning first, Meaning now) {
        if (!first.type.equals(now.type)) {
            row.error("type", "catalog.import.differs", String.valueOf(first.row), first.type);
        }
        if (!java.util.Objects.equals(first.unit, now.unit)) {
            row.error("unit", "catalog.import.differs", String.valueOf(first.row), String.valueOf(first.unit));
        }
        if (!first.zh.equals(now.zh)) {
            row.error("name_zh", "catalog.import.differs", String.valueOf(first.row), first.zh);
        }
    }

    private static void choices(Draft draft, RowReader row, String code, Meaning meaning, Map<String, String> known) {
        List<String> zh = row.several("choices_zh");
        List<String> en = row.several("choices_en");
        if (meaning.type.equals("choice") == zh.isEmpty()) {
            row.error("choices_zh", zh.isEmpty() ? "catalog.import.choices-missing" : "catalog.import.choices-idle");
        }
        if (!en.isEmpty() && en.size() != zh.size()) {
            row.error(
                    "choices_en", "catalog.import.choices-count", String.valueOf(zh.size()), String.valueOf(en.size()));
            return;
        }
        if (zh.stream().distinct().count() != zh.size()) {
            row.error("choices_zh", "catalog.import.choices-twice");
        }
        for (int i = 0; i < zh.size(); i++) {
            String inEnglish = en.isEmpty() ? null : en.get(i);
            if (known.containsKey(zh.get(i))) {
                if (!java.util.Objects.equals(known.get(zh.get(i)), inEnglish)) {
                    row.error(
                            "choices_en",
                            "catalog.import.choice-differs",
                            zh.get(i),
                            String.valueOf(known.get(zh.get(i))));
                }
            } else {
                known.put(zh.get(i), inEnglish);
                draft.write(
                        CHOICE,
                        row,
                        "attribute",
                        code,
                        "value_zh",
                        zh.get(i),
                        "value_en",
                        inEnglish,
                        "position",
                        known.size());
            }
        }
    }
}
