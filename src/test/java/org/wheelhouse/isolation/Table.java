package org.wheelhouse.isolation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as the database's catalogue describes it.
 *
 * @param shared whether shared_table names it
 * @param columns by name, in order
 * @param foreignKeys those over the most columns first
 * @param distinct columns that a unique or exclusion constraint or index covers
 * @param checks the definitions of its check constraints
 * @param rights role → those of select, insert, update, delete, truncate, references and trigger that it has on any column
 */
record Table(
        String name,
        boolean shared,
        Map<String, Column> columns,
        List<ForeignKey> foreignKeys,
        Set<String> distinct,
        List<String> checks,
        Map<String, Set<String>> rights) {

    /** @param filled whether the database fills it when an insert leaves it out */
    record Column(String name, String type, boolean required, boolean filled) {}

    record ForeignKey(List<String> columns, String target, List<String> targetColumns) {}

    boolean has(String column) {
        return columns.containsKey(column);
    }

    boolean requires(String column) {
        return has(column) && columns.get(column).required();
    }
}
