package org.wheelhouse.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.booking.BookingState;
import org.wheelhouse.booking.CancelBooking;
import org.wheelhouse.booking.DaySlots;
import org.wheelhouse.booking.MoveBooking;
import org.wheelhouse.booking.NoShow;
import org.wheelhouse.booking.VisitSheet;
import org.wheelhouse.booking.VisitSheets;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.platform.web.When;

/** One booking: what, who and when; moved to another time, cancelled, or noted as a no-show. */
@Named
@ViewScoped
public class BookingView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 5;

    @Inject
    @Param
    private String booking;

    @Inject
    @Param
    private String from;

    @Inject
    private VisitSheets visits;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private CancelBooking cancelBooking;

    @Inject
    private NoShow noShow;

    @Inject
    private Notices notices;

    @Inject
    private When when;

    private UUID id;
    private LocalDate first;
    private String reason;
    private transient VisitSheet visit;
    private transient List<DaySlots> choices;

    @PostConstruct
    void open() {
        id = Ids.parse(booking);
        visit = visits.get(id);
        LocalDate today = visits.today();
        try {
            first = from == null ? today : LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw new NotFoundException("day " + from);
        }
        if (first.isBefore(today) || first.isAfter(today.plusDays(60))) {
            first = today;
        }
    }

    /** Gives it the time that starts then. */
    public String move(String start) {
        return attempt(() -> {
            var moved = moveBooking.move(id, Instant.parse(start));
            notices.done("booking.visit.moved", when.of(moved.startsAt()));
        });
    }

    public String cancel() {
        return attempt(() -> {
            cancelBooking.cancel(id, reason);
            notices.done("booking.visit.cancelled", getVisit().code());
        });
    }

    public String missed() {
        return attempt(() -> {
            noShow.mark(id);
            notices.done("booking.visit.no-show-done", getVisit().code());
        });
    }

    private String attempt(Runnable change) {
        try {
            change.run();
            return "/outlet/booking/booking?faces-redirect=true&booking=" + id;
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            choices = null;
            visit = null;
            return null;
        }
    }

    public VisitSheet getVisit() {
        if (visit == null) {
            visit = visits.get(id);
        }
        return visit;
    }

    /** It can still be cancelled or missed. */
    public boolean isOpen() {
        return getVisit().state() == BookingState.CONFIRMED;
    }

    /** It can be given a time: another one, or a new one after it was cancelled or missed. */
    public boolean isMovable() {
        return getVisit().isMovable();
    }

    /** The appointed time has passed and nobody came. */
    public boolean isMissable() {
        return isOpen() && visits.isPast(getVisit());
    }

    /** The next days with their free times, this booking's own counting as free. */
    public List<DaySlots> getChoices() {
        if (choices == null) {
            choices = isMovable() ? moveBooking.choices(id, first, DAYS) : List.of();
        }
        return choices;
    }

    public LocalDate getEarlier() {
        return first.minusDays(DAYS);
    }

    public LocalDate getLater() {
        return first.plusDays(DAYS);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
