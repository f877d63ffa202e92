package org.wheelhouse.platform.db;

import jakarta.transaction.SystemException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Tells from what was thrown that a server which the portal needs is away, so that nothing is wrong with the request or with the portal:
 * it is worth trying again in a moment.
 */
public final class Outage {

    /** After so many seconds a page or a program may try again. */
    public static final int RETRY_SECONDS = 10;

    private static final int DEEPEST = 30;
    /** PostgreSQL: shut down by an administrator, crashed, starting or stopping, all connections taken. */
    private static final Set<String> DATABASE_AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CONNECTION_PROBLEM = "08";
    /** The server's words when its pool has no connection to give; the exception has no code. */
    private static final String NONE_TO_GIVE = "Error in allocating a connection";

    private Outage() {}

    public static boolean isOne(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            boolean away = switch (cause) {
                case SQLTransientConnectionException e -> true;
                case SQLException e -> isOfDatabase(e);
                case SystemException e -> true; // the end of a transaction could not be told to the database
                case ConnectException e -> true;
                case SocketTimeoutException e -> true;
                case HttpTimeoutException e -> true;
                default -> false;
            };
            if (away) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfDatabase(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith(CONNECTION_PROBLEM)
                || DATABASE_AWAY.contains(state)
                || String.valueOf(e.getMessage()).startsWith(NONE_TO_GIVE);
    }
}
