package org.wheelhouse.booking.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.booking.BookingsInTheWay;
import org.wheelhouse.booking.BookingsInTheWay.Affected;
import org.wheelhouse.booking.HoursSetup;
import org.wheelhouse.booking.HoursSetup.SpecialDay;
import org.wheelhouse.booking.TimeSpan;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.Notices;

/** Holidays and days with other hours. */
@Named
@ViewScoped
public class SpecialDaysView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HoursSetup hours;

    @Inject
    private Notices notices;

    private LocalDate day;
    private String open;
    private String reasonZh;
    private String reasonEn;
    private transient List<SpecialDay> days;
    private transient List<Affected> affected;

    public String save() {
        return save(false);
    }

    public String saveDespite() {
        return save(true);
    }

    private String save(boolean despite) {
        return attempt("booking.special-day.saved", () -> {
            var spans = TimeSpan.parse(open);
            if (spans.size() > 1) {
                throw new BusinessException("booking.special-day.one-span");
            }
            hours.setSpecialDay(day, spans.isEmpty() ? null : spans.getFirst(), reasonZh, reasonEn, despite);
        });
    }

    public String remove(UUID id) {
        return attempt("booking.special-day.removed", () -> hours.removeSpecialDay(id));
    }

    private String attempt(String done, Runnable change) {
        affected = null;
        try {
            change.run();
            notices.done(done);
            return "/outlet/setup/special-days?faces-redirect=true";
        } catch (BookingsInTheWay inTheWay) {
            affected = inTheWay.bookings();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        return null;
    }

    public List<SpecialDay> getDays() {
        if (days == null) {
            days = hours.specialDays();
        }
        return days;
    }

    public List<Affected> getAffected() {
        return affected == null ? List.of() : affected;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(String open) {
        this.open = open;
    }

    public String getReasonZh() {
        return reasonZh;
    }

    public void setReasonZh(String reasonZh) {
        this.reasonZh = reasonZh;
    }

    public String getReasonEn() {
        return reasonEn;
    }

    public void setReasonEn(String reasonEn) {
        this.reasonEn = reasonEn;
    }
}
