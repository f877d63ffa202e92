package org.wheelhouse.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;

/** A change of hours, bays or technicians that bookings rely on: which ones, so that a person can move them first. */
public class BookingsInTheWay extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** One of them. */
    public record Affected(UUID booking, String code, Instant start, Instant end, String plate, String contact) {}

    private final transient List<Affected> bookings;

    BookingsInTheWay(String key, List<Affected> bookings) {
        super(key, bookings.size());
        this.bookings = List.copyOf(bookings);
    }

    public List<Affected> bookings() {
        return bookings;
    }
}
