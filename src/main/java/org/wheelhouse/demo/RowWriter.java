package org.wheelhouse.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.platform.db.Sql;

/**
 * Writes rows in batches into the running transaction, one statement for up to a thousand rows of a table: the rows travel as one JSON
 * text that PostgreSQL turns into rows of the table's own types (COPY is refused on tables with row security). Tables are written in the
 * order in which they are given, so that a row finds what it refers to.
 */
final class RowWriter implements RowSink {

    private static final int BATCH = 1000;
    private static final int BUFFER = 20_000;

    private final Sql sql;
    private final Map<String, List<NewRow>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> written = new LinkedHashMap<>();
    private int buffered;

    RowWriter(Sql sql, List<String> tablesInOrder) {
        this.sql = sql;
        tablesInOrder.forEach(table -> waiting.put(table, new ArrayList<>()));
    }

    @Override
    public void add(NewRow row) {
        waiting.get(row.table()).add(row);
        buffered++;
    }

    /** To be called where all rows so far find each other; writes when enough have come together. */
    void checkpoint() {
        if (buffered >= BUFFER) {
            flush();
        }
    }

    void flush() {
        waiting.forEach((table, rows) -> {
            for (int from = 0; from < rows.size(); from += BATCH) {
                write(table, rows.subList(from, Math.min(from + BATCH, rows.size())));
            }
            written.merge(table, rows.size(), Integer::sum);
            rows.clear();
        });
        buffered = 0;
    }

    /** Rows written so far, by table. */
    Map<String, Integer> written() {
        return written;
    }

    private void write(String table, List<NewRow> rows) {
        var columns = rows.getFirst().columns().keySet();
        var json = new StringBuilder(rows.size() * 400).append('[');
        for (NewRow row : rows) {
            if (row.columns().size() != columns.size()) {
                throw new IllegalStateException("rows of " + table + " name different columns: " + columns + " and "
                        + row.columns().keySet());
            }
            json.append(json.length() > 1 ? ",{" : "{");
            boolean first = true;
            for (var column : row.columns().entrySet()) {
                json.append(first ? "\"" : ",\"").append(column.getKey()).append("\":");
                value(json, column.getValue());
                first = false;
            }
            json.append('}');
        }
        String names = String.join(", ", columns);
        sql.update(
                "insert into " + table + " (" + names + ") select " + names
                        + " from json_populate_recordset(cast(null as " + table + "), cast(?1 as json))",
                json.append(']').toString());
    }

    private static void value(StringBuilder json, Object value) {
        switch (value) {
            case null -> json.append("null");
            case Number number -> json.append(number);
            case Boolean flag -> json.append(flag);
            case NewRow.Json raw -> json.append(raw.text());
            case List<?> list -> {
                json.append('[');
                for (int i = 0; i < list.size(); i++) {
                    if (i > 0) {
                        json.append(',');
                    }
                    value(json, list.get(i));
                }
                json.append(']');
            }
            default -> text(json, value.toString());
        }
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
