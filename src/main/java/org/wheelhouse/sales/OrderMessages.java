package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.messages.Messages;
import org.wheelhouse.platform.web.Texts;

/** Tells the customer by SMS, and by e-mail where there is an address, in the order's language. Sent after the commit. */
@ApplicationScoped
@Transactional
class OrderMessages {

    @Inject
    private Sql sql;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private OrderLinks links;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private String baseUrl;

    /**
     * @param kind ends the keys of the texts: {@code sales.message.<kind>}
     * @param more arguments from {2} on; {0} is the order's number, {1} its address
     */
    void send(Order order, String kind, Object... more) {
        var arguments = new Object[2 + more.length];
        arguments[0] = order.number();
        arguments[1] = baseUrl + links.path(order.number());
        System.arraycopy(more, 0, arguments, 2, more.length);
        String body = texts.format(order.language(), "sales.message." + kind, arguments);
        messages.sms(order.contactPhone(), body, order.number());
        email(order.customer())
                .ifPresent(address -> messages.email(
                        address,
                        texts.format(order.language(), "sales.message." + kind + ".subject", arguments),
                        body,
                        order.number()));
    }

    private java.util.Optional<String> email(UUID customer) {
        return sql.list("select email from customer where id = ?1", row -> row.text(0), customer).stream()
                .flatMap(e -> Arrays.stream(e == null || e.isBlank() ? new String[0] : new String[] {e}))
                .findFirst();
    }
}
