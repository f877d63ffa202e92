package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.OrderDetails;
import org.wheelhouse.sales.OrderDoor;
import org.wheelhouse.sales.PayAgain;

/** {@code /pay/<number>}: what is held until when, and the way to the bank. */
@RequestScoped
@Named
public class PayView {

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    private HttpServletRequest request;

    @Inject
    private GuestDoor guestDoor;

    @Inject
    private PayAgain payAgain;

    @Inject
    private Text text;

    @Inject
    private CheckoutDays days;

    @Inject
    private Language language;

    private OrderPage page;
    private String bank;

    @PostConstruct
    void load() {
        OrderDoor.Opened opened = guestDoor.open(request, number);
        OrderDetails order = opened.order();
        page = new OrderPage(order, text, days.in(order.zone()));
        bank = page.isHeld()
                ? payAgain.payPage(opened.customer(), order, language.getCode())
                        .map(Object::toString)
                        .orElse(null)
                : null;
        Faces.getResponse().setHeader("Cache-Control", "no-store");
    }

    public OrderPage getPage() {
        return page;
    }

    /** The address of the bank's page; null when nothing is to be paid any more. */
    public String getBank() {
        return bank;
    }

    public String getTitle() {
        return text.get("sales.pay.title");
    }

    public String getDescription() {
        return "";
    }

    public String getCanonical() {
        return "/pay/" + number;
    }

    public boolean isHidden() {
        return true;
    }

    /** The categories are left out from here on. */
    public String getGroup() {
        return "checkout";
    }

    public String getStructured() {
        return null;
    }
}
