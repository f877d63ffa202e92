package org.wheelhouse.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.booking.BookingsInTheWay;
import org.wheelhouse.booking.BookingsInTheWay.Affected;
import org.wheelhouse.booking.HoursSetup;
import org.wheelhouse.booking.TimeSpan;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.Notices;

/** The outlet's opening hours, a line a weekday. A change that strands bookings shows them and asks. */
@Named
@ViewScoped
public class HoursView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HoursSetup hours;

    @Inject
    private Notices notices;

    private final ArrayList<WeekdayText> week = new ArrayList<>();
    private transient List<Affected> affected = List.of();

    @PostConstruct
    void open() {
        var now = hours.week();
        for (int day = 1; day <= 7; day++) {
            week.add(new WeekdayText(day, TimeSpan.written(now.getOrDefault(day, List.of()))));
        }
    }

    public String save() {
        return save(false);
    }

    /** Keeps the bookings that are in the way as they are. */
    public String saveDespite() {
        return save(true);
    }

    private String save(boolean despite) {
        affected = List.of();
        try {
            var changed = new TreeMap<Integer, List<TimeSpan>>();
            week.forEach(day -> changed.put(day.getWeekday(), TimeSpan.parse(day.getText())));
            hours.changeWeek(changed, despite);
            notices.done("booking.hours.saved");
            return "/outlet/setup/hours?faces-redirect=true";
        } catch (BookingsInTheWay inTheWay) {
            affected = inTheWay.bookings();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        return null;
    }

    public List<WeekdayText> getWeek() {
        return week;
    }

    public List<Affected> getAffected() {
        return affected == null ? List.of() : affected;
    }
}
