package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.warehouse.ExpectedReceipts;

/** Confirms a held booking when it is paid for. */
@ApplicationScoped
@Transactional
public class ConfirmBooking {

    @Inject
    private Bookings bookings;

    @Inject
    private TakeSlot takeSlot;

    @Inject
    private ExpectedReceipts expected;

    @Inject
    private Sql sql;

    /**
     * Confirms. A hold that has run out takes its slot again, by whichever bay and technician is free then. Nothing happens to a
     * booking that is confirmed already, nor to one that the outlet has given up while the customer paid: its order waits for a new time.
     *
     * @throws SlotTakenException when the slot is gone: the money goes back, or the customer chooses anew
     */
    public void confirm(UUID bookingId) {
        if (inTime(bookingId)) {
            return;
        }
        Booking booking = bookings.get(bookingId);
        if (booking.state() == BookingState.CONFIRMED || booking.state().isMissed()) {
            return;
        }
        if (booking.state() != BookingState.HELD && booking.state() != BookingState.EXPIRED) {
            throw new BusinessException("booking.state-changed", booking.code());
        }
        takeSlot.lockDay(booking.site(), booking.startsAt());
        bookings.free(bookingId);
        takeSlot.take(new TakeSlot.Wanted(
                bookingId,
                booking.site(),
                booking.customer(),
                JobPlan.of(bookings.services(bookingId)),
                booking.startsAt(),
                booking.order() == null
                        ? null
                        : expected.readyOn(booking.order()).orElse(null)));
        bookings.move(bookingId, BookingState.CONFIRMED);
    }

    private boolean inTime(UUID bookingId) {
        return sql.update(
                        "update booking set state = 'CONFIRMED', expires_at = null, version = version + 1 where id = ?1 and state = 'HELD' and expires_at > now()",
                        bookingId)
                == 1;
    }
}
