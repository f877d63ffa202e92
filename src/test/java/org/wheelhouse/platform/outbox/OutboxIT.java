package org.wheelhouse.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.testing.OwnerSql;

/** A message that can never be delivered waits by itself, however long it has been tried, and holds up no other. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    private static final String POISON = "test-poison.1";
    private static final String GOOD = "test-good.1";

    @ApplicationScoped
    static class Poison implements OutboxHandler {

        @Override
        public String kind() {
            return POISON;
        }

        @Override
        public void handle(UUID messageId, Map<String, String> payload) {
            throw new IllegalStateException("never");
        }
    }

    @ApplicationScoped
    static class Good implements OutboxHandler {

        @Override
        public String kind() {
            return GOOD;
        }

        @Override
        public void handle(UUID messageId, Map<String, String> payload) {
            // marked done by who delivers
        }
    }

    @Inject
    private DeliverOutbox deliver;

    @Inject
    private PurgeOutbox purge;

    private static UUID waiting(String kind, int attempts) {
        UUID id = Ids.next();
        OwnerSql.rows(
                "insert into outbox (id, kind, payload, attempts, available_at) values (?, ?, '{}', ?, now() - interval '1 day')",
                id,
                kind,
                attempts);
        return id;
    }

    private static Map<String, Object> row(UUID id) {
        return OwnerSql.rows(
                        "select attempts, done_at, last_error, available_at > now() + interval '59 minutes'"
                                + " and available_at <= now() + interval '1 hour' as waits from outbox where id = ?",
                        id)
                .getFirst();
    }

    @Test
    void aMessageThatFailsForDaysWaitsAnHourAndHoldsUpNobody() {
        UUID poison = waiting(POISON, 60);
        UUID good = waiting(GOOD, 0);
        for (int i = 0;
                i < 1000
                        && (row(good).get("done_at") == null
                                || row(poison).get("attempts").equals(60));
                i++) {
            deliver.run(); // the server's own job delivers too; whoever comes first
        }
        assertNotNull(row(good).get("done_at"));
        assertEquals(61, row(poison).get("attempts"));
        assertEquals(true, row(poison).get("waits"), "an hour and no longer");
        OwnerSql.rows("delete from outbox where id = ?", poison);
    }

    @Test
    void whatWasDeliveredIsForgottenAfterAWeek() {
        UUID old = waiting(GOOD, 0);
        UUID recent = waiting(GOOD, 0);
        OwnerSql.rows("update outbox set done_at = now() - interval '8 days' where id = ?", old);
        OwnerSql.rows("update outbox set done_at = now() - interval '6 days' where id = ?", recent);
        purge.run();
        assertEquals(0, OwnerSql.rows("select 1 from outbox where id = ?", old).size());
        assertEquals(
                1, OwnerSql.rows("select 1 from outbox where id = ?", recent).size());
    }
}
