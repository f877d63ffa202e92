package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The page of an order: {@code /order/<number>}. While it waits for the bank it loads itself again. */
@RequestScoped
@Named
public class OrderView {

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    private HttpServletRequest request;

    @Inject
    private GuestDoor guestDoor;

    @Inject
    private RebookWords words;

    private OrderPage page;

    @PostConstruct
    void load() {
        page = words.page(guestDoor.open(request, number).order());
        HttpServletResponse response = Faces.getResponse();
        response.setHeader("Cache-Control", "no-store");
        if (request.getParameter("key") != null) {
            guestDoor.remember(request, response, number);
        }
        if (page.isHeld() && "bank".equals(request.getParameter("from"))) {
            response.setHeader("Refresh", "2");
        }
    }

    public OrderPage getPage() {
        return page;
    }

    /** Whether the person has just come back from the bank. */
    public boolean isFromBank() {
        return "bank".equals(request.getParameter("from"));
    }

    /** Why something was refused, in words, or null. */
    public String getRefused() {
        return words.refused(request.getParameter("refused"));
    }

    public String getTitle() {
        return number;
    }

    public String getDescription() {
        return "";
    }

    public String getCanonical() {
        return "/order/" + number;
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
