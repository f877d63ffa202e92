package org.wheelhouse.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * SQL as the schema's owner, who passes row security: to make rows for a test and to look at what really stands in the tables. Works
 * inside of the server and outside of it; every statement commits by itself. Parameters are JDBC's {@code ?}.
 */
public final class OwnerSql {

    private static final PGSimpleDataSource SOURCE = source();

    private OwnerSql() {}

    private static PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(setting("WHEELHOUSE_DB_URL"));
        source.setUser("wheelhouse_owner");
        source.setPassword(setting("WHEELHOUSE_DB_OWNER_PASSWORD"));
        return source;
    }

    private static String setting(String name) {
        return System.getProperty(name, System.getenv(name));
    }

    /** A connection of its own, for a test that needs a transaction; the caller closes it. */
    public static Connection connect() throws SQLException {
        return SOURCE.getConnection();
    }

    /** All rows, each as column label → value. */
    public static List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = prepare(connection, sql, parameters)) {
            var rows = new ArrayList<Map<String, Object>>();
            if (statement.execute()) {
                var result = statement.getResultSet();
                while (result.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The first column of the first row; null when there is none. */
    public static Object value(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .findFirst()
                .map(row -> row.values().iterator().next())
                .orElse(null);
    }

    public static long number(String sql, Object... parameters) {
        return ((Number) value(sql, parameters)).longValue();
    }

    /** Changes rows. @return how many */
    public static int update(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** Inserts a row given by its columns. @return its first column that the database filled or took, usually the id */
    public static Object insert(String table, Map<String, ?> columns) {
        return value(
                "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values ("
                        + columns.keySet().stream().map(c -> "?").collect(Collectors.joining(", ")) + ") returning *",
                columns.values().toArray());
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
