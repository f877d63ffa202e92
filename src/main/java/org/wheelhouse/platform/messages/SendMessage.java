package org.wheelhouse.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.outbox.OutboxHandler;

/** Hands a message to the gateway and keeps it in the list of what was sent. The embedded run has no gateway: the list is all. */
@ApplicationScoped
class SendMessage implements OutboxHandler {

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return Messages.KIND;
    }

    @Override
    public void handle(UUID messageId, Map<String, String> message) {
        sql.update("insert into message (id, channel, recipient, subject, body, cause) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing",
                messageId, message.get("channel"), message.get("recipient"), message.get("subject"), message.get("body"), message.get("cause"));
    }
}
