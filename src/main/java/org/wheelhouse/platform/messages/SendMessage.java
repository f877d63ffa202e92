package org.wheelhouse.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.outbox.OutboxHandler;

/**
 * Hands a message to the gateway and keeps it in the list of what was sent. The embedded run has no gateway: the list is all, and shows
 * codes too. Elsewhere the text of a secret one is kept neither in the list nor in the outbox.
 */
@ApplicationScoped
class SendMessage implements OutboxHandler {

    static final String HIDDEN = "••••••";

    @Inject
    private Sql sql;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_EMBEDDED", defaultValue = "false")
    private boolean embedded;

    @Override
    public String kind() {
        return Messages.KIND;
    }

    @Override
    public void handle(UUID messageId, Map<String, String> message) {
        boolean hide = message.containsKey(Messages.SECRET) && !embedded;
        sql.update(
                "insert into message (id, channel, recipient, subject, body, cause) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing",
                messageId,
                message.get("channel"),
                message.get("recipient"),
                message.get("subject"),
                hide ? HIDDEN : message.get("body"),
                message.get("cause"));
        if (hide) {
            sql.update("update outbox set payload = payload - 'body' where id = ?1", messageId);
        }
    }
}
