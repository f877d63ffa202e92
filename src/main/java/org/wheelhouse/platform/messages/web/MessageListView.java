package org.wheelhouse.platform.messages.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** What was sent to people by SMS and e-mail. */
@Named
@RequestScoped
public class MessageListView extends ListView {

    private static final ListQuery MESSAGES = ListQuery.of("platform.messages", "message m")
            .id("id", "m.id")
            .instant("sent", "m.sent_at")
            .state("channel", "m.channel", "platform.messages.channel")
            .text("recipient", "m.recipient")
            .text("cause", "m.cause")
            .text("subject", "m.subject")
            .text("body", "m.body")
            .search("m.recipient", "m.cause", "m.body")
            .days("m.sent_at")
            .view("all", "true")
            .view("sms", "m.channel = 'SMS'")
            .view("email", "m.channel = 'EMAIL'")
            .newestFirst("sent");

    @Override
    protected ListQuery query() {
        return MESSAGES;
    }
}
