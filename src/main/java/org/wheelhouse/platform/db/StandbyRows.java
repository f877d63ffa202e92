package org.wheelhouse.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.ScopeBinding;

/**
 * Reads from a hot standby, in plain JDBC: JPA's persistence unit is the primary's. Each statement has a transaction of its own, bound to
 * the caller's scope as every other is, so that roles and row security are the same there.
 */
final class StandbyRows {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    /** For the rows themselves. That it is there at all it has said before, in the data source's own short time. */
    private static final Duration READING = Duration.ofSeconds(8);

    /**
     * The time since the last commit of the primary that is here. The portal's jobs commit every second, so whatever goes wrong (replay
     * that waits, a connection that hangs, a primary that is gone) makes it longer. Null where the server is no standby.
     */
    private static final String AGE =
            "select cast(extract(epoch from now() - pg_last_xact_replay_timestamp()) as float8)";

    private final DataSource source;
    private final Duration oldest;

    /** @param oldest how old its rows may be */
    StandbyRows(DataSource source, Duration oldest) {
        this.source = source;
        this.oldest = oldest;
    }

    /**
     * All rows.
     *
     * @param sql with parameters {@code ?1}, {@code ?2}, …
     * @throws SQLException when it does not answer, or its rows are too old
     */
    List<Row> read(Scope scope, String sql, Object... parameters) throws SQLException {
        try (var connection = source.getConnection();
                var transaction = Transaction.begin(connection)) {
            ScopeBinding.bind(connection, scope);
            requireFresh(connection);
            transaction.mayTake(READING);
            return rows(connection, sql, parameters);
        }
    }

    /** On the connection; ends with nothing left of it. @param usual the connection's time-out in milliseconds */
    private record Transaction(Connection connection, int usual) implements AutoCloseable {

        static Transaction begin(Connection connection) throws SQLException {
            int usual = connection.getNetworkTimeout();
            connection.setAutoCommit(false);
            return new Transaction(connection, usual);
        }

        void mayTake(Duration time) throws SQLException {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(time.toMillis()));
        }

        @Override
        public void close() throws SQLException {
            connection.setNetworkTimeout(Runnable::run, usual);
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void requireFresh(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(AGE)) {
            row.next();
            double seconds = row.getDouble(1);
            if (row.wasNull()) {
                throw new SQLTransientException("no commit was replayed there, if it is a standby at all");
            }
            if (seconds * 1000 > oldest.toMillis()) {
                throw new SQLTransientException("the standby is %.1f s behind".formatted(seconds));
            }
        }
    }

    private static List<Row> rows(Connection connection, String sql, Object... parameters) throws SQLException {
        var order = new ArrayList<Integer>();
        String positional = PARAMETER.matcher(sql).replaceAll(parameter -> {
            order.add(Integer.parseInt(parameter.group(1)) - 1);
            return "?";
        });
        try (PreparedStatement statement = connection.prepareStatement(positional)) {
            for (int i = 0; i < order.size(); i++) {
                Object value = parameters[order.get(i)];
                statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            var rows = new ArrayList<Row>();
            try (var result = statement.executeQuery()) {
                int count = result.getMetaData().getColumnCount();
                while (result.next()) {
                    Object[] columns = new Object[count];
                    for (int i = 0; i < count; i++) {
                        columns[i] = result.getObject(i + 1);
                    }
                    rows.add(Row.of(columns));
                }
            }
            return rows;
        }
    }
}
