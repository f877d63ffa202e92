package org.wheelhouse.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row to be written. All rows of a table name the same columns. Values are written as PostgreSQL reads them: text, numbers, flags,
 * dates and instants, ranges as text, a list of text for an array, {@link Json} for jsonb.
 */
final class NewRow {

    /** A value that is JSON already. */
    record Json(String text) {}

    private final String table;
    private final Map<String, Object> columns = new LinkedHashMap<>();

    NewRow(String table) {
        this.table = table;
    }

    NewRow set(String column, Object value) {
        columns.put(column, value);
        return this;
    }

    /** The tenant columns. */
    NewRow at(Site site) {
        return set("outlet_id", site.outlet()).set("region_id", site.region()).set("franchisee_id", site.franchisee());
    }

    String table() {
        return table;
    }

    Map<String, Object> columns() {
        return columns;
    }

    Object get(String column) {
        return columns.get(column);
    }

    @Override
    public String toString() {
        return table + columns;
    }
}
