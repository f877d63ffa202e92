package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.customers.AddressRow;
import org.wheelhouse.customers.Addresses;
import org.wheelhouse.customers.Profiles;
import org.wheelhouse.sales.BookingRow;
import org.wheelhouse.sales.CustomerOrders;
import org.wheelhouse.sales.OrderRow;
import org.wheelhouse.sales.OrderState;

/** {@code /my/home}: what there is of mine, at a glance. */
@RequestScoped
@Named
public class MyHomeView extends MyView {

    private static final int RECENT = 3;

    @Inject
    private Profiles profiles;

    @Inject
    private Addresses addresses;

    @Inject
    private CustomerOrders customerOrders;

    private Profiles.Profile profile;
    private List<AddressRow> all;
    private List<OrderRow> orders;
    private List<BookingRow> bookings;

    @PostConstruct
    void load() {
        profile = profiles.of(customer());
        all = addresses.of(customer());
        orders = customerOrders.list();
        bookings = customerOrders.bookings();
    }

    public Profiles.Profile getProfile() {
        return profile;
    }

    /** The next appointment, or null. */
    public BookingRow getNext() {
        return bookings.stream()
                .filter(b -> b.isMovable() && !b.isToRebook())
                .findFirst()
                .orElse(null);
    }

    /** Appointments that did not take place and whose orders wait for another time. */
    public List<BookingRow> getToRebook() {
        return bookings.stream().filter(BookingRow::isToRebook).toList();
    }

    /** Orders that are held until they are paid. */
    public List<OrderRow> getUnpaid() {
        return orders.stream().filter(o -> o.state() == OrderState.HELD).toList();
    }

    public List<OrderRow> getRecent() {
        return orders.stream().limit(RECENT).toList();
    }

    public AddressRow getPreferred() {
        return all.isEmpty() ? null : all.getFirst();
    }

    @Override
    public String getName() {
        return "home";
    }
}
