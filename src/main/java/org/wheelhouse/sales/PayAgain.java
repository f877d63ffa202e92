package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.ProviderUnreachable;
import org.wheelhouse.payments.StartPayment;
import org.wheelhouse.platform.web.Texts;

/** The way to the bank for an order that is held: the first time, and again after the buyer came back without paying. */
@ApplicationScoped
public class PayAgain {

    @Inject
    private StartPayment startPayment;

    @Inject
    private Texts texts;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private String baseUrl;

    /** Empty when the order has no open payment, or the bank has never been reachable. */
    public Optional<URI> payPage(UUID customer, OrderDetails order, String language) {
        try {
            return startPayment.payPage(
                    Scope.customer(customer),
                    order.id(),
                    texts.get(language, "platform.name") + " " + order.number(),
                    order.heldUntil(),
                    baseUrl + "/order/" + order.number() + "?from=bank",
                    language);
        } catch (ProviderUnreachable silent) {
            return Optional.empty();
        }
    }
}
