package org.wheelhouse.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.jobs.Job;
import org.wheelhouse.platform.scope.InScope;

/** Forgets messages a week after they were delivered: what they caused is in the rows of the features. */
@ApplicationScoped
public class PurgeOutbox implements Job {

    private static final Scope SYSTEM = Scope.job("purge-outbox");
    private static final int AT_ONCE = 10_000;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "purge-outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        inScope.run(
                SYSTEM,
                () -> sql.update(
                        "delete from outbox where id in (select id from outbox where done_at < now() - interval '7 days' limit ?1)",
                        AT_ONCE));
    }
}
