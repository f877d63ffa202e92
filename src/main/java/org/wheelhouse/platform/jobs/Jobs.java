package org.wheelhouse.platform.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/**
 * Runs every {@link Job} when its row is due. Several servers may do this at once: the row's lock decides who runs. Each job has a thread
 * of its own while it runs, so that one which waits for a bank that is silent holds up no other; none runs twice at once on a server.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    /** As many threads as jobs run at a time; the server's own executors queue behind their few core threads. */
    private ExecutorService workers;

    private ScheduledFuture<?> ticking;

    void start(
            @Observes
                    @jakarta.annotation.Priority(Interceptor.Priority.APPLICATION)
                    @Initialized(ApplicationScoped.class)
                    Object start) {
        for (Job job : jobs) {
            inScope.run(
                    Scope.job("jobs"),
                    () -> sql.update("insert into job_schedule (name) values (?1) on conflict do nothing", job.name()));
        }
        workers = Executors.newCachedThreadPool(threads);
        ticking = executor.scheduleWithFixedDelay(this::tick, 1000, 500, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
            workers.shutdown();
        }
    }

    private void tick() {
        for (Job job : jobs) {
            if (running.add(job.name())) {
                workers.execute(() -> runWhenDue(job));
            }
        }
    }

    private void runWhenDue(Job job) {
        try {
            if (take(job)) {
                run(job);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "job " + job.name() + " could not be taken", e);
        } finally {
            running.remove(job.name());
        }
    }

    /** Moves the job's row on to its next time; false when it is not due or another server has it. */
    private boolean take(Job job) {
        return inScope.call(
                        Scope.job("jobs"),
                        () -> sql.update(
                                "update job_schedule set last_at = now(), next_at = now() + make_interval(secs => ?2) where name ="
                                        + " (select name from job_schedule where name = ?1 and next_at <= now() for update skip locked)",
                                job.name(),
                                job.every().toMillis() / 1000.0))
                == 1;
    }

    private void run(Job job) {
        String error = null;
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "job " + job.name() + " failed", e);
            error = String.valueOf(e.getMessage());
        }
        String outcome = error;
        if (outcome != null) {
            inScope.run(
                    Scope.job("jobs"),
                    () -> sql.update(
                            "update job_schedule set last_error = ?2, failed_at = now() where name = ?1",
                            job.name(),
                            outcome));
        }
    }
}
