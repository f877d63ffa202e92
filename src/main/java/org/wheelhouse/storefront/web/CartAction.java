package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wheelhouse.customers.Cart;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;

/**
 * {@code POST /do/cart}: {@code do} is add (a SKU, service or bundle), quantity, way or remove (a line by its key). What is
 * added for one {@code outlet} (its code) is to be fitted there, and choosing the time comes next.
 */
@WebServlet("/do/cart")
public class CartAction extends ShopAction {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Cart cart;

    @Override
    String act(HttpServletRequest request, HttpServletResponse response) {
        String what = String.valueOf(request.getParameter("do"));
        switch (what) {
            case "add" -> cart.add(response, line(request));
            case "quantity" -> cart.quantity(response, key(request), quantity(request, 0));
            case "way" -> cart.way(response, key(request), way(request));
            case "remove" -> {
                return removed(request, response);
            }
            default -> throw new NotFoundException("do " + what);
        }
        String outlet = request.getParameter("outlet");
        if (outlet != null && outlet.matches("[a-z0-9-]{1,60}")) {
            return "/checkout?outlet=" + outlet + "#time";
        }
        return "stay".equals(request.getParameter("then"))
                ? back(request) + (back(request).contains("?") ? "&" : "?") + "added=1"
                : "/cart";
    }

    /** The cart page then offers to put the line back. */
    private String removed(HttpServletRequest request, HttpServletResponse response) {
        String key = key(request);
        int quantity = cart.lines().stream()
                .filter(l -> l.key().equals(key))
                .mapToInt(CartLine::quantity)
                .findFirst()
                .orElse(0);
        cart.quantity(response, key, 0);
        return quantity == 0 ? "/cart" : "/cart?removed=" + key + "&n=" + quantity;
    }

    private static CartLine line(HttpServletRequest request) {
        int quantity = quantity(request, 1);
        Way way = way(request);
        if (request.getParameter("line") != null) {
            return CartLine.read(request.getParameter("line") + quantity)
                    .orElseThrow(() -> new NotFoundException("line"));
        }
        if (request.getParameter("sku") != null) {
            return CartLine.sku(Ids.parseNumber(request.getParameter("sku")), quantity, way);
        }
        return request.getParameter("service") != null
                ? CartLine.service(Ids.parseNumber(request.getParameter("service")), quantity)
                : CartLine.bundle(Ids.parseNumber(request.getParameter("bundle")), quantity, way);
    }

    private static String key(HttpServletRequest request) {
        String key = request.getParameter("line");
        if (key == null || !key.matches("[svb][0-9]{1,15}[di]")) {
            throw new NotFoundException("line");
        }
        return key;
    }

    /** 1 to 99; anything that is no number counts as the given one. */
    private static int quantity(HttpServletRequest request, int otherwise) {
        String text = request.getParameter("quantity");
        return text != null && text.strip().matches("[0-9]{1,4}")
                ? Math.clamp(Integer.parseInt(text.strip()), otherwise, 99)
                : Math.max(1, otherwise);
    }

    private static Way way(HttpServletRequest request) {
        return "SHIP".equals(request.getParameter("way")) && request.getParameter("outlet") == null
                ? Way.SHIP
                : Way.INSTALL;
    }
}
