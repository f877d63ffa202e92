package org.wheelhouse.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** Lets many run at the same moment, on threads of the server. */
public final class Race {

    private Race() {}

    /** Starts all together on as many threads as given. @return their answers in order; an exception of any of them is thrown */
    public static <T> List<T> run(ThreadFactory threads, int parallel, List<Callable<T>> runners) throws Exception {
        try (var pool = Executors.newFixedThreadPool(parallel, threads)) {
            var go = new CountDownLatch(1);
            var futures = new ArrayList<Future<T>>();
            for (Callable<T> runner : runners) {
                futures.add(pool.submit(() -> {
                    go.await();
                    return runner.call();
                }));
            }
            go.countDown();
            var answers = new ArrayList<T>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    /** How many deadlocks the database has broken so far. */
    public static long deadlocks() {
        OwnerSql.rows("select pg_stat_force_next_flush()");
        return OwnerSql.number("select deadlocks from pg_stat_database where datname = current_database()");
    }
}
