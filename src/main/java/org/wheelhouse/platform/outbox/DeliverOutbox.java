package org.wheelhouse.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.jobs.Job;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.scope.InScope;

/** Delivers waiting messages one by one; a failed one waits twice as long each time (at most an hour) and keeps its error. */
@ApplicationScoped
public class DeliverOutbox implements Job {

    private static final Logger LOG = Logger.getLogger(DeliverOutbox.class.getName());
    private static final Scope SYSTEM = Scope.job("outbox");
    private static final int ROUND = 200;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<OutboxHandler> handlers;

    @Override
    public String name() {
        return "deliver-outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    private record Waiting(UUID id, String kind, String payload) {}

    @Override
    public void run() {
        for (int i = 0; i < ROUND && deliverOne(); i++) {
            // each message in a transaction of its own
        }
    }

    private boolean deliverOne() {
        var failed = new Object[2];
        try {
            return inScope.call(SYSTEM, () -> {
                Optional<Waiting> next = sql.first(
                        "select id, kind, payload from outbox where done_at is null and available_at <= now() order by available_at"
                                + " limit 1 for update skip locked",
                        row -> new Waiting(row.uuid(0), row.text(1), row.text(2)));
                next.ifPresent(message -> {
                    failed[0] = message.id();
                    handlersOf(message.kind()).forEach(h -> h.handle(message.id(), payload(message)));
                    sql.update("update outbox set done_at = now(), last_error = null where id = ?1", message.id());
                });
                return next.isPresent();
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "message " + failed[0] + " was not delivered", e);
            inScope.run(
                    SYSTEM,
                    () -> sql.update(
                            "update outbox set attempts = attempts + 1, last_error = ?2,"
                                    + " available_at = now() + least(interval '1 hour', interval '2 seconds' * power(2, least(attempts, 11))) where id = ?1",
                            failed[0],
                            String.valueOf(e)));
            return true;
        }
    }

    private List<OutboxHandler> handlersOf(String kind) {
        return handlers.stream().filter(h -> h.kind().equals(kind)).toList();
    }

    private static Map<String, String> payload(Waiting message) {
        var type = new HashMap<String, String>() {
            private static final long serialVersionUID = 1L;
        }.getClass().getGenericSuperclass();
        return Json.read(message.payload(), type);
    }
}
