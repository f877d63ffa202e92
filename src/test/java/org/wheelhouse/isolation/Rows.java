package org.wheelhouse.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wheelhouse.isolation.Model.Sort;
import org.wheelhouse.isolation.Table.Column;
import org.wheelhouse.isolation.Table.ForeignKey;

/**
 * Makes rows for any table at any place from what the catalogue says: types, required columns, foreign keys, unique columns and check
 * constraints. A table that it cannot fill breaks the test; where a check needs more than a first allowed value, {@link #HINTS} helps.
 */
final class Rows {

    private static final Pattern FIRST_ALLOWED = Pattern.compile("\\(\\(?(\\w+) = ANY \\(ARRAY\\['([^']*)'");
    private static final Pattern ONE_FILLED = Pattern.compile("num_nonnulls\\((\\w+)");

    /** SQL expressions for columns whose checks compare columns with each other, and for what a probe needs to be visible. */
    private static final Map<String, String> HINTS = Map.of(
            "sales_order.goods_fen",
            "100",
            "sales_order.services_fen",
            "0",
            "sales_order.freight_fen",
            "0",
            "sales_order.total_fen",
            "100",
            "booking.expires_at",
            "now() + interval '1 hour'",
            "account.staff_id",
            "",
            "sales_order.number",
            "'W' || upper(substr(md5(random()::text), 1, 12))");

    private final Connection connection;
    private final Map<String, Table> tables;
    private final Map<String, Map<String, String>> known = new HashMap<>();
    private int counter;

    Rows(Connection connection, Map<String, Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    Table table(String name) {
        return tables.get(name);
    }

    /** A row at the place, the same one at each call; with its {@code ctid} and all columns as text. */
    Map<String, String> row(String table, Place place) throws SQLException {
        boolean everywhere =
                Model.sort(tables.get(table)) == Sort.SHARED || Model.sort(tables.get(table)) == Sort.INTERNAL;
        String key = table + (everywhere ? "" : "@" + place.name());
        if (!known.containsKey(key)) {
            known.put(key, fresh(table, place));
        }
        return known.get(key);
    }

    /** One more row at the place; people come with what makes them visible there. */
    Map<String, String> fresh(String table, Place place) throws SQLException {
        Map<String, String> row = insert(tables.get(table), values(tables.get(table), place));
        if (table.equals("customer")) {
            fresh("customer_outlet", place.of(place.name(), row.get("id")));
        }
        if (table.equals("staff")) {
            insert(
                    tables.get("staff_post"),
                    values(tables.get("staff_post"), place, Map.of("staff_id", quote(row.get("id")))));
        }
        return row;
    }

    /** Inserts and reads back. */
    Map<String, String> insert(Table table, Map<String, String> values) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(command(table, values) + " returning ctid, *")) {
            result.next();
            var row = new LinkedHashMap<String, String>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
            }
            return row;
        } catch (SQLException e) {
            throw new SQLException(
                    table.name() + " cannot be filled: " + e.getMessage() + " (" + command(table, values) + ")",
                    e.getSQLState());
        }
    }

    static String command(Table table, Map<String, String> values) {
        if (values.isEmpty()) {
            return "insert into " + table.name() + " default values";
        }
        return "insert into " + table.name() + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", values.values()) + ")";
    }

    /** Column → SQL expression of a new row that would be allowed at the place; rows that it refers to are made. */
    Map<String, String> values(Table table, Place place) throws SQLException {
        return values(table, place, Map.of());
    }

    private Map<String, String> values(Table table, Place place, Map<String, String> given) throws SQLException {
        var values = new LinkedHashMap<>(given);
        if (Model.sort(table) != Sort.INTERNAL && Model.sort(table) != Sort.LOGIN) {
            owner(place).forEach((column, value) -> {
                if (table.has(column)) {
                    values.put(column, quote(value));
                }
            });
        }
        if (table.name().equals("customer")) {
            values.put("id", quote(UUID.randomUUID().toString()));
        }
        if (Model.sort(table) == Sort.AUDIT) {
            values.put("actor", quote("customer:" + place.customer()));
        }
        var demanded = table.checks().stream()
                .map(ONE_FILLED::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .toList();
        for (ForeignKey key : table.foreignKeys()) {
            refer(table, key, place, demanded, values);
        }
        for (Column column : table.columns().values()) {
            String hint = HINTS.get(table.name() + "." + column.name());
            boolean needed = column.required() && !column.filled() || demanded.contains(column.name());
            if (!values.containsKey(column.name()) && (hint != null || needed)) {
                values.put(column.name(), hint != null ? hint : allowed(table, column));
            }
        }
        return values;
    }

    static Map<String, String> owner(Place place) {
        var owner = new LinkedHashMap<String, String>();
        owner.put("outlet_id", place.outlet());
        owner.put("region_id", place.region());
        owner.put("franchisee_id", place.franchisee());
        owner.put("from_outlet_id", place.from());
        owner.put("customer_id", place.customer());
        return owner;
    }

    private void refer(Table table, ForeignKey key, Place place, List<String> demanded, Map<String, String> values)
            throws SQLException {
        boolean needed = key.columns().stream()
                .allMatch(c -> table.requires(c) && !table.columns().get(c).filled()
                        || demanded.contains(c)
                        || HINTS.containsKey(table.name() + "." + c));
        if (!needed || values.keySet().containsAll(key.columns())) {
            return;
        }
        boolean distinct = key.columns().stream().anyMatch(table.distinct()::contains);
        Map<String, String> target = Model.sort(table) == Sort.LOGIN
                ? fresh(key.target(), place)
                : distinct
                        ? insert(tables.get(key.target()), values(tables.get(key.target()), place))
                        : row(key.target(), place);
        for (int i = 0; i < key.columns().size(); i++) {
            values.putIfAbsent(
                    key.columns().get(i), quote(target.get(key.targetColumns().get(i))));
        }
    }

    private String allowed(Table table, Column column) {
        for (String check : table.checks()) {
            Matcher matcher = FIRST_ALLOWED.matcher(check);
            while (matcher.find()) {
                if (matcher.group(1).equals(column.name())) {
                    return quote(matcher.group(2));
                }
            }
        }
        int n = ++counter;
        boolean end = column.name().matches("(close|end|until|to)s?(_at|_on)?");
        return switch (column.type()) {
            case "text", "character varying" -> quote(column.name() + n);
            case "uuid" -> quote(UUID.randomUUID().toString());
            case "bigint", "integer", "smallint", "numeric", "double precision" ->
                table.distinct().contains(column.name()) ? Integer.toString(n) : "1";
            case "boolean" -> "false";
            case "timestamp with time zone" ->
                "now() + interval '" + n + " seconds'" + (end ? " + interval '1 day'" : "");
            case "date" -> "current_date + " + n;
            case "time without time zone" -> end ? "'18:00'" : "'09:00'";
            case "tstzrange" ->
                "tstzrange(now() + interval '%d hours', now() + interval '%d hours')".formatted(n, n + 1);
            case "daterange" -> "daterange(current_date + %d, current_date + %d)".formatted(n, n + 1);
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            case "text[]", "bigint[]", "uuid[]" -> "'{}'";
            default ->
                throw new IllegalStateException(
                        table.name() + "." + column.name() + ": no value known for the type " + column.type());
        };
    }

    static String quote(String value) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'";
    }

    static String assignments(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + " = " + quote(e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
