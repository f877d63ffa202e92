package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wheelhouse.platform.db.Sql;

/** What the database's own catalogue says of the tables that imports write: keys and columns. */
@ApplicationScoped
class Tables {

    @Inject
    private Sql sql;

    private final Map<String, Table> known = new ConcurrentHashMap<>();

    /**
     * @param key columns of the primary key
     * @param columns all columns
     * @param identity whether the column id makes itself
     */
    record Table(String name, List<String> key, List<String> columns, boolean identity) {

        boolean versioned() {
            return columns.contains("version");
        }

        /** The key of a row as an expression that can be joined by hash. */
        String keyOf(String alias) {
            return key.stream()
                    .map(k -> "'" + k + "', " + alias + "." + k)
                    .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        }

        List<String> changeable() {
            return columns.stream().filter(c -> !(identity && c.equals("id"))).toList();
        }
    }

    Table get(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    private Table read(String name) {
        return new Table(
                name,
                sql.list(
                        "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
                                + " where i.indrelid = cast(?1 as regclass) and i.indisprimary order by a.attnum",
                        r -> r.text(0),
                        name),
                sql.list(
                        "select attname from pg_attribute where attrelid = cast(?1 as regclass) and attnum > 0 and not attisdropped order by attnum",
                        r -> r.text(0),
                        name),
                sql.number(
                                "select count(*) from pg_attribute where attrelid = cast(?1 as regclass) and attname = 'id' and attidentity <> ''",
                                name)
                        > 0);
    }
}
