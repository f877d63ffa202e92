package org.wheelhouse.bank;

import jakarta.annotation.sql.DataSourceDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The bank's own database: tables made at start-up, and small transactions in plain JDBC. */
@DataSourceDefinition(
        name = "java:app/jdbc/bank",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=BANK_DB_URL}",
        user = "bank",
        password = "${ENV=BANK_DB_PASSWORD}",
        minPoolSize = 1,
        maxPoolSize = 10,
        maxIdleTime = 300,
        properties = {
            // a connection that PostgreSQL has left is found out before it is used, and all others with it
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
final class Database {

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    interface RowMap<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    void createTables() {
        call(connection -> {
            try (var schema = Database.class.getResourceAsStream("schema.sql");
                    var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(20210)"); // two servers may start at once
                statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    /** One transaction: committed when the work returns, rolled back when it throws. */
    <T> T call(Work<T> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, String sql, RowMap<T> map, Object... parameters)
            throws SQLException {
        try (var statement = prepare(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(map.of(rows));
            }
            return list;
        }
    }

    static <T> Optional<T> first(Connection connection, String sql, RowMap<T> map, Object... parameters)
            throws SQLException {
        return list(connection, sql, map, parameters).stream().findFirst();
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
