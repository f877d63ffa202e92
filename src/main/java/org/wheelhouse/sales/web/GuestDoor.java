package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.platform.web.SignedCookies;
import org.wheelhouse.sales.CustomerOrders;
import org.wheelhouse.sales.OrderDoor;
import org.wheelhouse.sales.OrderLinks;

/**
 * Who may see an order: the customer it belongs to, logged in; or whoever holds its sealed link, or the browser that placed it. To all
 * others it is not there.
 */
@RequestScoped
class GuestDoor {

    private static final String COOKIE = "orders";
    private static final int KEPT = 10;
    private static final int KEEP_SECONDS = 90 * 24 * 3600;

    @Inject
    private SignedCookies cookies;

    @Inject
    private Caller caller;

    @Inject
    private CustomerOrders customerOrders;

    @Inject
    private OrderLinks links;

    @Inject
    private OrderDoor door;

    /** @throws org.wheelhouse.kernel.NotFoundException when this request may not see it, or there is none */
    OrderDoor.Opened open(HttpServletRequest request, String number) {
        return door.open(number, caller.isLoggedIn() ? caller.getCustomer() : null, isSealed(request, number));
    }

    private boolean isSealed(HttpServletRequest request, String number) {
        return number != null
                && (links.opens(number, request.getParameter("key"))
                        || remembered(request).contains(number));
    }

    /** Not for a customer's own orders, which the login opens: on a shared computer this memory would outlast the logout. */
    void remember(HttpServletRequest request, HttpServletResponse response, String number) {
        if (caller.isLoggedIn()
                && customerOrders
                        .customerOf(number)
                        .filter(c -> c.equals(caller.getCustomer()))
                        .isPresent()) {
            return;
        }
        var numbers = new ArrayList<>(remembered(request));
        numbers.remove(number);
        numbers.addFirst(number);
        cookies.write(
                response, COOKIE, String.join(".", numbers.subList(0, Math.min(KEPT, numbers.size()))), KEEP_SECONDS);
    }

    private List<String> remembered(HttpServletRequest request) {
        return cookies.read(request, COOKIE)
                .map(text -> Arrays.asList(text.split("\\.")))
                .orElse(List.of());
    }
}
