package org.wheelhouse.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.wheelhouse.platform.outbox.Outbox;

/** Sends e-mail and SMS after the running transaction has committed, through the outbox. */
@ApplicationScoped
public class Messages {

    static final String KIND = "message.1";
    static final String SECRET = "secret";

    @Inject
    private Outbox outbox;

    /**
     * @param phone a mobile number
     * @param body the whole text
     * @param cause what it is about, such as an order number; for the list of what was sent
     */
    public void sms(String phone, String body, String cause) {
        outbox.add(KIND, Map.of("channel", "SMS", "recipient", phone, "body", body, "cause", cause));
    }

    /** A message whose text is for the recipient alone, such as a code: it is not kept once it is sent. */
    public void secretSms(String phone, String body, String cause) {
        outbox.add(KIND, Map.of("channel", "SMS", "recipient", phone, "body", body, "cause", cause, SECRET, "true"));
    }

    public void email(String address, String subject, String body, String cause) {
        outbox.add(
                KIND,
                Map.of("channel", "EMAIL", "recipient", address, "subject", subject, "body", body, "cause", cause));
    }
}
