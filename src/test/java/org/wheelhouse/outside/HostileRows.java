package org.wheelhouse.outside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wheelhouse.stack.StackListener;

/**
 * Hostile text in every column of the portal's database that holds words, whatever way it came in: forms, imports, feeds, the API. The
 * columns are found in the database; what was there before is put back at the end. Past triggers and row security, as the superuser.
 */
final class HostileRows implements AutoCloseable {

    /** No words: codes that the portal chose, names of kinds and states, numbers that lead to a row, technical values. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "code|(county|province|parent|answer)_code|theme|kind|.*_kind|state|type|bay_type|media_type|fitment_mode|language|time_zone|channel"
                    + "|provider|provider_trade|way|(trade_|refund_|subject_)?number|username|actor|action|subject_id|outcome|occasion|energy"
                    + "|level|letter|part|.*_key|.*_hash|.*_id|row_key|table_name|close_reason");

    /** Tables of no page, or that pages keep in memory for longer than a test lasts. */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "shared_table",
            "division",
            "account",
            "phone_code",
            "outbox",
            "job_schedule",
            "payment_client",
            "import_change",
            "product_search",
            "vehicle_source");

    /** The portal's own keys of texts stand there, not words. */
    private static final Set<String> KEYS =
            Set.of("refund.reason", "stray_money.reason", "message.cause", "fitment.source");

    private final Connection database;
    private final Map<String, List<String>> columns;
    private final Map<String, Set<String>> filled = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    HostileRows() throws SQLException {
        var stack = StackListener.stack();
        database = DriverManager.getConnection(stack.jdbcUrl("wheelhouse"), "postgres", "");
        run("set session_replication_role = replica");
        columns = columns();
        for (String table : columns.keySet()) {
            run("create unlogged table kept_" + table + " as table " + table);
            filled.put(table, new LinkedHashSet<>());
        }
    }

    /** Fills the columns. @param texts each a value, given to the rows in turn */
    void fill(List<String> texts) throws SQLException {
        names.clear();
        for (var table : columns.entrySet()) {
            for (String column : table.getValue()) {
                fill(table.getKey(), column, texts);
            }
        }
        fill("audit_entry", "detail", texts, "jsonb_build_object('how', %s)");
        // where an order's event tells of a time, the portal wrote that time, and reads it
        fill(
                "order_event",
                "arguments",
                texts,
                "case when t.kind = 'moved' then t.arguments else jsonb_build_array(%1$s, %1$s) end");
    }

    private Map<String, List<String>> columns() throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        try (var rows = database.createStatement().executeQuery("""
                select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                 where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
                   and table_name not like 'kept\\_%' order by 1, c.ordinal_position""")) {
            while (rows.next()) {
                String table = rows.getString(1);
                String column = rows.getString(2);
                if (!LEFT_OUT.contains(table)
                        && !KEYS.contains(table + "." + column)
                        && !NO_WORDS.matcher(column).matches()) {
                    columns.computeIfAbsent(table, t -> new ArrayList<>()).add(column);
                }
            }
        }
        columns.computeIfAbsent("audit_entry", t -> new ArrayList<>());
        columns.computeIfAbsent("order_event", t -> new ArrayList<>());
        return columns;
    }

    private void fill(String table, String column, List<String> texts) throws SQLException {
        boolean optional = column.matches(".*_(zh|en)|note|country|unit|model_number");
        fill(table, column, texts, optional ? "%s" : "case when t." + column + " is null then null else %s end");
    }

    private void fill(String table, String column, List<String> texts, String value) throws SQLException {
        names.add(table + "." + column);
        String text = "(?::text[])[1 + (r.place + " + names.size() + ") % " + texts.size() + "] || ' "
                + HostileText.MARK + "c" + (names.size() - 1) + ";'";
        String sql = "update " + table + " t set " + column + " = " + value.formatted(text)
                + " from (select ctid, row_number() over (order by ctid desc) as place from " + table
                + ") r where r.ctid = t.ctid and r.place <= 500";
        try (PreparedStatement update = database.prepareStatement(sql)) {
            for (int i = 1; i <= update.getParameterMetaData().getParameterCount(); i++) {
                update.setArray(i, database.createArrayOf("text", texts.toArray()));
            }
            update.executeUpdate();
            filled.get(table).add(column);
        } catch (SQLException e) {
            refused.put(table + "." + column, e.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** What the database itself keeps out. */
    Map<String, String> refused() {
        return refused;
    }

    /** The column of a number that is shown behind its text. */
    String column(int number) {
        return names.get(number);
    }

    int count() {
        return names.size();
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String key(String table) throws SQLException {
        var key = new ArrayList<String>();
        try (var columns = database.getMetaData().getPrimaryKeys(null, "public", table)) {
            while (columns.next()) {
                key.add("t." + columns.getString("COLUMN_NAME") + " = k." + columns.getString("COLUMN_NAME"));
            }
        }
        return String.join(" and ", key);
    }

    @Override
    public void close() throws SQLException {
        for (var table : filled.entrySet()) {
            if (!table.getValue().isEmpty()) {
                run("update " + table.getKey() + " t set "
                        + String.join(
                                ", ",
                                table.getValue().stream()
                                        .map(c -> c + " = k." + c)
                                        .toList())
                        + " from kept_" + table.getKey() + " k where " + key(table.getKey()));
            }
            run("drop table kept_" + table.getKey());
        }
        database.close();
    }
}
