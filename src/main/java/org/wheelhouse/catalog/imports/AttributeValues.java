package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wheelhouse.platform.db.Sql;

/** Reads {@code code=value|code=value} by the types of the category's attributes. */
@ApplicationScoped
@Transactional
class AttributeValues {

    @Inject
    private Sql sql;

    /** Of a number that a page can show: 1e999999 is one too. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_PLACES = 12;

    /** An attribute as a category has it. */
    record Definition(String code, String type, boolean decides, Map<String, String> choices) {}

    /** The value of an attribute; exactly one of text, number and flag. */
    record Value(String textZh, String textEn, BigDecimal number, Boolean flag) {}

    /** The attributes of each category, by the category's code and the attribute's. */
    Map<String, Map<String, Definition>> definitions() {
        record Choice(String attribute, String zh, String en) {}
        var choices = new HashMap<String, Map<String, String>>();
        sql.list(
                        "select a.code, v.value_zh, v.value_en from attribute_choice v join attribute a on a.id = v.attribute_id order by v.position",
                        r -> new Choice(r.text(0), r.text(1), r.text(2)))
                .forEach(c -> choices.computeIfAbsent(c.attribute, a -> new LinkedHashMap<>())
                        .put(c.zh, c.en));
        record Line(String category, Definition definition) {}
        var definitions = new HashMap<String, Map<String, Definition>>();
        sql.list(
                        "select c.code, a.code, a.type, k.position = 1 from category_attribute k join category c on c.id = k.category_id"
                                + " join attribute a on a.id = k.attribute_id order by k.position",
                        r -> new Line(
                                r.text(0),
                                new Definition(
                                        r.text(1), r.text(2), r.flag(3), choices.getOrDefault(r.text(1), Map.of()))))
                .forEach(l -> definitions
                        .computeIfAbsent(l.category, c -> new LinkedHashMap<>())
                        .put(l.definition.code, l.definition));
        return definitions;
    }

    /** The values of a cell by attribute; what is wrong becomes a finding of the cell. */
    static Map<String, Value> read(RowReader row, String column, Map<String, Definition> attributes) {
        var values = new LinkedHashMap<String, Value>();
        for (String pair : row.several(column)) {
            int equals = pair.indexOf('=');
            String code = equals < 0 ? pair : pair.substring(0, equals).strip();
            String text = equals < 0 ? "" : pair.substring(equals + 1).strip();
            Definition definition = attributes.get(code);
            if (definition == null) {
                row.error(column, "catalog.import.attribute-unknown", code);
            } else if (text.isEmpty()) {
                row.error(column, "catalog.import.attribute-empty", code);
            } else if (values.containsKey(code)) {
                row.error(column, "catalog.import.attribute-twice", code);
            } else {
                values.put(code, value(row, column, definition, text));
            }
        }
        return values;
    }

    private static Value value(RowReader row, String column, Definition definition, String text) {
        switch (definition.type) {
            case "number" -> {
                try {
                    BigDecimal number = new BigDecimal(text);
                    if (Math.abs((long) number.scale()) <= MOST_PLACES && number.precision() <= MOST_DIGITS) {
                        return new Value(null, null, number, null);
                    }
                } catch (NumberFormatException e) {
                    // said below
                }
                row.error(column, "catalog.import.attribute-number", definition.code, text);
            }
            case "boolean" -> {
                if (text.equals("yes") || text.equals("no")) {
                    return new Value(null, null, null, text.equals("yes"));
                }
                row.error(column, "catalog.import.attribute-yes-no", definition.code, text);
            }
            case "choice" -> {
                if (!definition.choices.containsKey(text)) {
                    row.error(
                            column,
                            "catalog.import.attribute-choice",
                            definition.code,
                            text,
                            String.join("、", definition.choices.keySet()));
                }
                return new Value(text, definition.choices.get(text), null, null);
            }
            default -> {
                int slashes = text.indexOf("//");
                return slashes < 0
                        ? new Value(text, null, null, null)
                        : new Value(
                                text.substring(0, slashes).strip(),
                                text.substring(slashes + 2).strip(),
                                null,
                                null);
            }
        }
        return new Value(text, null, null, null);
    }
}
