package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.scope.InScope;

/** Gives up an appointment before the car has arrived, and frees its bay and technician. What becomes of the order is the order's. */
@ApplicationScoped
@Transactional
public class CancelBooking {

    @Inject
    private Bookings bookings;

    @Inject
    private Audit audit;

    @Inject
    private InScope inScope;

    @Inject
    private Event<BookingCancelled> cancelled;

    /**
     * In a scope that may write the booking: the outlet's, a job's, the customer's purchase.
     *
     * @param reason in words, for the timeline
     */
    public void cancel(UUID bookingId, String reason) {
        Booking booking = bookings.lock(bookingId);
        bookings.move(bookingId, BookingState.CANCELLED);
        bookings.free(bookingId);
        audit.record(
                "booking.cancelled",
                "booking",
                bookingId,
                Map.of("code", booking.code(), "reason", reason == null ? "" : reason),
                booking.site().regionId(),
                booking.site().franchiseeId(),
                booking.site().outletId());
        cancelled.fire(new BookingCancelled(
                bookingId, booking.order(), reason, CurrentScope.get().actor()));
    }

    /**
     * As {@link #cancel}, because its order is given up: one that is over already (cancelled, missed, run out) stays as it is.
     *
     * @throws BusinessException {@code booking.state-changed} once the car is there
     */
    public void giveUp(UUID bookingId, String reason) {
        if (bookings.lock(bookingId).state().isActive()) {
            cancel(bookingId, reason);
        }
    }

    /** By the customer, in the CUSTOMER scope, which sees own bookings only; done in a transaction of its own. */
    public void cancelOwn(UUID bookingId, String reason) {
        Booking booking = bookings.get(bookingId);
        inScope.run(
                Scope.checkout(booking.site().regionId(), booking.site().outletId(), booking.customer()),
                () -> cancel(bookingId, reason));
    }
}
