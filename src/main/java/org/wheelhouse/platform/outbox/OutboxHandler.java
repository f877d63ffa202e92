package org.wheelhouse.platform.outbox;

import java.util.Map;
import java.util.UUID;

/**
 * Handles one kind of message, in a transaction of a system job that also marks it done. It may come twice (a crash between effect and
 * mark), so effects outside of the database carry the message's id.
 */
public interface OutboxHandler {

    String kind();

    void handle(UUID messageId, Map<String, String> payload);
}
