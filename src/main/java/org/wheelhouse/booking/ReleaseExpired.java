package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends the hold of a booking that was not paid for. Nothing happens to one that is not held any more. */
@ApplicationScoped
@Transactional
public class ReleaseExpired {

    @Inject
    private Bookings bookings;

    public void release(UUID bookingId) {
        if (bookings.tryMove(bookingId, BookingState.EXPIRED)) {
            bookings.free(bookingId);
        }
    }
}
