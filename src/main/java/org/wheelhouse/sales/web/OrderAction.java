package org.wheelhouse.sales.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.wheelhouse.booking.MoveBooking;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.sales.CancelOrder;
import org.wheelhouse.sales.OrderDoor;

/** {@code POST /do/order}: cancels an order or moves its appointment, for whoever may see it; then back to its page. */
@WebServlet("/do/order")
public class OrderAction extends PlainForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GuestDoor guestDoor;

    @Inject
    private transient CancelOrder cancelOrder;

    @Inject
    private transient MoveBooking moveBooking;

    @Inject
    private transient InScope inScope;

    @Override
    void submit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("number");
        OrderDoor.Opened opened = guestDoor.open(request, number);
        String back = "/order/" + number;
        try {
            switch (String.valueOf(request.getParameter("act"))) {
                case "cancel" -> cancelOrder.byCustomer(opened.order().id(), opened.customer());
                case "move" -> move(opened, request.getParameter("start"));
                default -> throw new NotFoundException("act");
            }
        } catch (BusinessException refused) {
            back = ("move".equals(request.getParameter("act")) ? "/rebook/" : "/order/") + number + "?refused="
                    + refused.key();
        }
        response.sendRedirect(back, HttpServletResponse.SC_SEE_OTHER);
    }

    private void move(OrderDoor.Opened opened, String seconds) {
        var install = opened.order()
                .install()
                .filter(p -> p.bookingId() != null)
                .orElseThrow(() -> new NotFoundException("booking"));
        if (seconds == null || !seconds.matches("\\d{9,11}")) {
            throw new BusinessException("sales.choose-time");
        }
        inScope.call(
                Scope.customer(opened.customer()),
                () -> moveBooking.moveOwn(install.bookingId(), Instant.ofEpochSecond(Long.parseLong(seconds))));
    }
}
