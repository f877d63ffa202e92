package org.wheelhouse.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;

/** Takes messages into the running transaction. */
@ApplicationScoped
public class Outbox {

    @Inject
    private Sql sql;

    /**
     * Adds a message for the {@link OutboxHandler} of its kind.
     *
     * @param kind names the handler, with a version: {@code order-paid.1}
     * @param payload ids and values as text
     */
    public void add(String kind, Map<String, String> payload) {
        sql.update(
                "insert into outbox (id, kind, payload) values (?1, ?2, cast(?3 as jsonb))",
                Ids.next(),
                kind,
                Json.write(payload));
    }
}
