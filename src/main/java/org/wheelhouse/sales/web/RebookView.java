package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.wheelhouse.booking.DaySlots;
import org.wheelhouse.booking.MoveBooking;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.sales.OrderDoor;

/** {@code /rebook/<number>?day=}: another time for an order's appointment, at the same outlet. */
@RequestScoped
@Named
public class RebookView {

    private static final int AHEAD = 14;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    private HttpServletRequest request;

    @Inject
    private GuestDoor guestDoor;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private InScope inScope;

    @Inject
    private RebookWords words;

    private OrderPage page;
    private List<DaySlots> days;
    private DaySlots day;

    @PostConstruct
    void load() {
        OrderDoor.Opened opened = guestDoor.open(request, number);
        page = words.page(opened.order());
        if (!page.isMovable()) {
            throw new NotFoundException("booking of " + number);
        }
        var booking = page.getInstall().bookingId();
        LocalDate today = words.today(opened.order());
        days = inScope.call(Scope.customer(opened.customer()), () -> moveBooking.choices(booking, today, AHEAD));
        String chosen = request.getParameter("day");
        day = days.stream()
                .filter(d -> d.day().toString().equals(chosen))
                .findFirst()
                .orElseGet(() -> days.stream()
                        .filter(d -> d.state().isBookable())
                        .findFirst()
                        .orElse(days.getFirst()));
        Faces.getResponse().setHeader("Cache-Control", "no-store");
    }

    public OrderPage getPage() {
        return page;
    }

    public List<DaySlots> getDays() {
        return days;
    }

    public DaySlots getDay() {
        return day;
    }

    /** Why a move was refused, in words, or null. */
    public String getRefused() {
        return words.refused(request.getParameter("refused"));
    }

    public String getTitle() {
        return words.text("sales.rebook.title");
    }

    public String getDescription() {
        return "";
    }

    public String getCanonical() {
        return "/rebook/" + number;
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
