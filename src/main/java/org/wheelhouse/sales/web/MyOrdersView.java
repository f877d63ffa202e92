package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.CustomerOrders;
import org.wheelhouse.sales.OrderRow;

/** {@code /my/orders}: the customer's orders and where each stands. */
@RequestScoped
@Named
public class MyOrdersView {

    @Inject
    private CustomerOrders customerOrders;

    @Inject
    private Text text;

    private List<OrderRow> orders;

    @PostConstruct
    void load() {
        orders = customerOrders.list();
    }

    public List<OrderRow> getOrders() {
        return orders;
    }

    /** The page's name in the navigation of one's own pages. */
    public String getName() {
        return "orders";
    }

    public String getTitle() {
        return text.get("sales.order.list");
    }

    public String getDescription() {
        return "";
    }

    public String getCanonical() {
        return "/my/orders";
    }

    public boolean isHidden() {
        return true;
    }

    public String getGroup() {
        return "";
    }

    public String getStructured() {
        return null;
    }
}
