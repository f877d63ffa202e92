package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.sales.CustomerOrders;

/** {@code /my/order?order=}: one of the customer's orders. */
@RequestScoped
@Named
public class MyOrderView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CustomerOrders customerOrders;

    @Inject
    private RebookWords words;

    private OrderPage page;

    @PostConstruct
    void load() {
        page = words.page(customerOrders.get(Ids.parse(request.getParameter("order"))));
    }

    public OrderPage getPage() {
        return page;
    }

    public boolean isFromBank() {
        return false;
    }

    public String getTitle() {
        return page.getOrder().number();
    }

    public String getDescription() {
        return "";
    }

    public String getCanonical() {
        return "/my/order";
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
