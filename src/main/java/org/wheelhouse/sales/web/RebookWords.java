package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.OrderDetails;

/** Words of the pages of orders and appointments. */
@RequestScoped
class RebookWords {

    @Inject
    private Text text;

    @Inject
    private CheckoutDays days;

    @Inject
    private Clock clock;

    OrderPage page(OrderDetails order) {
        return new OrderPage(order, text, days.in(order.zone()));
    }

    LocalDate today(OrderDetails order) {
        return LocalDate.now(clock.withZone(order.zone()));
    }

    String text(String key) {
        return text.get(key);
    }

    /** The text of a refusal that an address names; null for anything that is no key of ours. */
    String refused(String key) {
        boolean ours = key != null
                && key.matches("(sales|booking|payments)\\.[a-z.-]{1,60}")
                && !text.get(key).equals(key);
        return ours ? text.of(key, "", "", "") : null;
    }
}
