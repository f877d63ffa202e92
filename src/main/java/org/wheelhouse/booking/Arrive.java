package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.db.Sql;

/** The car arrives at the outlet: its job card is opened. In the outlet's scope. */
@ApplicationScoped
@Transactional
public class Arrive {

    @Inject
    private Bookings bookings;

    @Inject
    private OpenJobCard openJobCard;

    @Inject
    private Sql sql;

    @Inject
    private Event<BookingArrived> arrived;

    /**
     * By the code that the customer shows.
     *
     * @return the job card's id; that of the existing one when the car has already been registered
     * @throws BusinessException {@code booking.code-unknown}, {@code booking.not-paid}, {@code booking.state-changed}
     */
    public UUID byCode(String code) {
        Booking booking = bookings.byCode(code).orElseThrow(() -> new BusinessException("booking.code-unknown"));
        return arrive(booking.id());
    }

    /** As {@link #byCode}, for a booking chosen from the list. */
    public UUID arrive(UUID bookingId) {
        Booking booking = bookings.lock(bookingId);
        if (booking.state() == BookingState.HELD || booking.state() == BookingState.EXPIRED) {
            throw new BusinessException("booking.not-paid", booking.code());
        }
        var existing = sql.first("select id from job_card where booking_id = ?1", row -> row.uuid(0), bookingId);
        if (existing.isPresent()) {
            return existing.get();
        }
        bookings.move(bookingId, BookingState.ARRIVED);
        sql.update("update booking set arrived_at = now() where id = ?1", bookingId);
        UUID card = openJobCard.open(booking);
        arrived.fire(new BookingArrived(bookingId, booking.order(), card));
        return card;
    }
}
