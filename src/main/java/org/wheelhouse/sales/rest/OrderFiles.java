package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.OrderDetails;
import org.wheelhouse.sales.OrderDoor;
import org.wheelhouse.sales.OrderLinks;
import org.wheelhouse.sales.OrderState;
import org.wheelhouse.sales.PayAgain;

/** What is told of an order, and the way to the bank. */
@ApplicationScoped
class OrderFiles {

    @Inject
    private PayAgain payAgain;

    @Inject
    private OrderLinks links;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    @Inject
    private Language language;

    /** The customer who calls, or null. */
    UUID caller() {
        return caller.getCustomer();
    }

    OrderFile of(OrderDoor.Opened opened) {
        return file(opened, null);
    }

    /** With the way to the bank, where there is one. */
    OrderFile withPayment(OrderDoor.Opened opened) {
        return file(opened, payment(opened));
    }

    /** @throws BusinessException {@code sales.order.not-now} when nothing is to be paid, {@code sales.bank-silent} */
    OrderFile toPay(OrderDoor.Opened opened) {
        if (opened.order().state() != OrderState.HELD) {
            throw new BusinessException("sales.order.not-now", opened.order().number());
        }
        OrderFile.Payment payment = payment(opened);
        if (payment == null) {
            throw new BusinessException("sales.bank-silent");
        }
        return file(opened, payment);
    }

    private OrderFile file(OrderDoor.Opened opened, OrderFile.Payment payment) {
        boolean guest = caller.getCustomer() == null;
        return OrderFile.of(
                opened.order(), payment, guest ? links.key(opened.order().number()) : null, text, language);
    }

    private OrderFile.Payment payment(OrderDoor.Opened opened) {
        OrderDetails order = opened.order();
        return order.state() != OrderState.HELD
                ? null
                : payAgain.payPage(opened.customer(), order, language.getCode())
                        .map(url ->
                                new OrderFile.Payment(url.toString(), OrderFile.at(order.heldUntil(), order.zone())))
                        .orElse(null);
    }
}
