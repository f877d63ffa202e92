package org.wheelhouse.platform.scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Work that nobody waits for in a browser: imports, jobs, the demo chain. Its statements may take long. All others are broken off when the
 * database is silent for as long as people wait: it hangs then.
 */
public final class LongWork {

    /** With what comes before and after a statement, a page is answered within ten seconds. */
    private static final Duration PEOPLE_WAIT = Duration.ofSeconds(8);

    private static final Duration NOBODY_WAITS = Duration.ofMinutes(10);
    /** For a connection that nobody works with, until the pool has seen that it is there: the data source's own. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(LongWork.class.getName());

    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private LongWork() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    public static <T> T call(Supplier<T> work) {
        boolean before = RUNNING.get();
        RUNNING.set(true);
        try {
            return work.get();
        } finally {
            RUNNING.set(before);
        }
    }

    /** For a transaction of the running thread. */
    static void begins(Connection connection) throws SQLException {
        silentAtMost(RUNNING.get() ? NOBODY_WAITS : PEOPLE_WAIT, connection);
    }

    static void ended(Connection connection) {
        try {
            silentAtMost(IDLE, connection);
        } catch (SQLException lost) {
            LOG.log(System.Logger.Level.DEBUG, "the pool gets a connection back that was lost", lost);
        }
    }

    private static void silentAtMost(Duration time, Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(time.toMillis()));
    }
}
