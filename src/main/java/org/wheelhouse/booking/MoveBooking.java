package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.warehouse.ExpectedReceipts;

/**
 * Gives a booking another time at its outlet: frees the old and takes the new in one transaction, or changes nothing. What the outlet has
 * cancelled or the customer missed is confirmed again that way, as long as its order is to be fitted (the order's feature refuses else).
 */
@ApplicationScoped
@Transactional
public class MoveBooking {

    @Inject
    private Bookings bookings;

    @Inject
    private TakeSlot takeSlot;

    @Inject
    private Slots slots;

    @Inject
    private MovedBooking moved;

    @Inject
    private InScope inScope;

    /** The days to move to, in the scope that will move it; as {@link Slots#find}, its own times counting as free. */
    public List<DaySlots> choices(UUID bookingId, LocalDate from, int days) {
        Booking booking = bookings.get(bookingId);
        if (CurrentScope.get().kind() == Scope.Kind.CUSTOMER) {
            return inScope.call(checkout(booking), () -> choices(bookingId, from, days));
        }
        return slots.find(
                new SlotRequest(
                        booking.site().outletId(),
                        bookings.services(bookingId),
                        moved.partsReadyOn(booking),
                        from,
                        days),
                bookingId);
    }

    /**
     * In a scope that may write the booking.
     *
     * @throws SlotTakenException when the new start is not free
     * @throws BusinessException {@code booking.state-changed} unless it is confirmed, or missed
     *     by an order that still waits
     */
    public Booking move(UUID bookingId, Instant start) {
        Booking booking = bookings.lock(bookingId);
        if (!booking.isMovable()) {
            throw new BusinessException("booking.state-changed", booking.code());
        }
        takeSlot.lockDay(booking.site(), start);
        bookings.free(bookingId);
        Span span = takeSlot.take(new TakeSlot.Wanted(
                bookingId,
                booking.site(),
                booking.customer(),
                JobPlan.of(bookings.services(bookingId)),
                start,
                moved.partsReadyOn(booking)));
        moved.write(booking, span);
        return bookings.get(bookingId);
    }

    /** By the customer, in the CUSTOMER scope, which sees own bookings only; done in a transaction of its own. */
    public Booking moveOwn(UUID bookingId, Instant start) {
        Booking booking = bookings.get(bookingId);
        return inScope.call(checkout(booking), () -> move(bookingId, start));
    }

    private static Scope checkout(Booking booking) {
        return Scope.checkout(booking.site().regionId(), booking.site().outletId(), booking.customer());
    }
}

/** The booking's row, the trail and the event of a move. */
@ApplicationScoped
class MovedBooking {

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private ExpectedReceipts expected;

    @Inject
    private Event<BookingMoved> moved;

    LocalDate partsReadyOn(Booking booking) {
        return booking.order() == null
                ? null
                : expected.readyOn(booking.order()).orElse(null);
    }

    void write(Booking booking, Span span) {
        sql.update(
                "update booking set state = 'CONFIRMED', starts_at = cast(?2 as timestamptz), ends_at = cast(?3 as timestamptz), version = version + 1"
                        + " where id = ?1",
                booking.id(),
                span.from().toString(),
                span.to().toString());
        audit.record(
                "booking.moved",
                "booking",
                booking.id(),
                Map.of(
                        "code",
                        booking.code(),
                        "was",
                        booking.state().name(),
                        "from",
                        booking.startsAt().toString(),
                        "to",
                        span.from().toString()),
                booking.site().regionId(),
                booking.site().franchiseeId(),
                booking.site().outletId());
        moved.fire(new BookingMoved(
                booking.id(),
                booking.order(),
                booking.startsAt(),
                span.from(),
                CurrentScope.get().actor()));
    }
}
