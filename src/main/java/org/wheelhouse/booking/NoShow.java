package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.scope.CurrentScope;

/** The customer did not come. In the outlet's scope. The order stays: the customer may book again. */
@ApplicationScoped
@Transactional
public class NoShow {

    @Inject
    private Bookings bookings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<BookingMissed> missed;

    /** @throws BusinessException {@code booking.too-early} before the booked time, {@code booking.state-changed} */
    public void mark(UUID bookingId) {
        Booking booking = bookings.lock(bookingId);
        if (clock.instant().isBefore(booking.startsAt())) {
            throw new BusinessException("booking.too-early");
        }
        bookings.move(bookingId, BookingState.NO_SHOW);
        bookings.free(bookingId);
        audit.record(
                "booking.no-show",
                "booking",
                bookingId,
                Map.of("code", booking.code()),
                booking.site().regionId(),
                booking.site().franchiseeId(),
                booking.site().outletId());
        missed.fire(
                new BookingMissed(bookingId, booking.order(), CurrentScope.get().actor()));
    }
}
