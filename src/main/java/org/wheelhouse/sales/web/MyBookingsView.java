package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.CustomerOrders;
import org.wheelhouse.sales.BookingRow;

/** {@code /my/bookings}: the customer's appointments, those to come first. */
@RequestScoped
@Named
public class MyBookingsView {

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

    public boolean isInner() {
        return true;
    }

    public String getGroup() {
        return "";
    }

    public String getStructured() {
        return null;
    }
}
