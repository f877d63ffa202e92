package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.wheelhouse.booking.MoveBooking;
import org.wheelhouse.booking.rest.Days;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.BookingRow;
import org.wheelhouse.sales.CancelOrder;

/** Moves and cancels an appointment of the customer who calls. */
@ApplicationScoped
class BookingChanges {

    private static final int AHEAD = 14;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private CancelOrder cancelOrder;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    Days choices(BookingRow booking) {
        LocalDate today = LocalDate.now(clock.withZone(booking.zone()));
        return Days.of(moveBooking.choices(booking.id(), today, AHEAD), booking.zone(), text, language);
    }

    void move(BookingRow booking, Instant start) {
        moveBooking.moveOwn(booking.id(), start);
    }

    void cancel(BookingRow booking) {
        cancelOrder.byCustomer(booking.orderId(), caller.getCustomer());
    }
}
