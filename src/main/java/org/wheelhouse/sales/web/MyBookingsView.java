package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.BookingRow;
import org.wheelhouse.sales.CustomerOrders;

/** {@code /my/bookings}: the customer's appointments, those to come first. */
@RequestScoped
@Named
public class MyBookingsView {

    private static final Set<String> COMING = Set.of("HELD", "CONFIRMED", "ARRIVED", "IN_WORK");

    @Inject
    private CustomerOrders customerOrders;

    @Inject
    private Text text;

    private List<BookingRow> bookings;

    @PostConstruct
    void load() {
        bookings = customerOrders.bookings();
    }

    public List<BookingRow> getBookings() {
        return bookings;
    }

    /** Those that are still to come or under way. */
    public List<BookingRow> getComing() {
        return bookings.stream().filter(MyBookingsView::isComing).toList();
    }

    /** One that was cancelled or missed still waits for a new time while its order does. */
    private static boolean isComing(BookingRow booking) {
        return COMING.contains(booking.state()) || booking.isMovable();
    }

    public List<BookingRow> getPast() {
        return bookings.stream().filter(b -> !isComing(b)).toList();
    }

    /** The page's name in the navigation of one's own pages. */
    public String getName() {
        return "bookings";
    }

    public String getTitle() {
        return text.get("sales.booking.title");
    }

    public String getDescription() {
        return "";
    }

    public String getCanonical() {
        return "/my/bookings";
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
