package org.wheelhouse.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.booking.BookingsInTheWay;
import org.wheelhouse.booking.BookingsInTheWay.Affected;
import org.wheelhouse.booking.TechnicianSetup;
import org.wheelhouse.booking.TechnicianSetup.Person;
import org.wheelhouse.booking.TechnicianSetup.Skill;
import org.wheelhouse.booking.TimeSpan;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Notices;

/** One technician: name, skills with certificates, weekly shifts, leave. What bookings rely on is not taken away unasked. */
@Named
@ViewScoped
public class TechnicianView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String technician;

    @Inject
    private TechnicianSetup setup;

    @Inject
    private Notices notices;

    private UUID id;
    private final ArrayList<WeekdayText> week = new ArrayList<>();
    private String name;
    private boolean active;
    private Long skill;
    private LocalDate validUntil;
    private final LeaveForm leave = new LeaveForm();
    private transient Person person;
    private transient List<Skill> skills;
    private transient List<Affected> affected;
    private boolean shiftsInTheWay;

    @PostConstruct
    void open() {
        id = Ids.parse(technician);
        person = setup.one(id);
        name = person.name();
        active = person.active();
        for (int day = 1; day <= 7; day++) {
            week.add(new WeekdayText(day, TimeSpan.written(person.shifts().getOrDefault(day, List.of()))));
        }
    }

    public String save() {
        return attempt(() -> setup.change(id, name, active));
    }

    public String grant() {
        return attempt(() -> setup.grant(id, skill == null ? -1 : skill, validUntil));
    }

    public String revoke(long revoked) {
        return attempt(() -> setup.revoke(id, revoked));
    }

    public String saveShifts() {
        return saveShifts(false);
    }

    public String saveShiftsDespite() {
        return saveShifts(true);
    }

    private String saveShifts(boolean despite) {
        String next = attempt(() -> {
            var changed = new TreeMap<Integer, List<TimeSpan>>();
            week.forEach(day -> changed.put(day.getWeekday(), TimeSpan.parse(day.getText())));
            setup.changeShifts(id, changed, despite);
        });
        shiftsInTheWay = next == null && affected != null;
        return next;
    }

    public String takeLeave() {
        return attempt(() -> {
            var spans = TimeSpan.parse(leave.getHours());
            setup.takeLeave(
                    id, leave.getFrom(), leave.getTo(), spans.isEmpty() ? null : spans.getFirst(), leave.getReason());
        });
    }

    public String cancelLeave(UUID cancelled) {
        return attempt(() -> setup.cancelLeave(cancelled));
    }

    private String attempt(Runnable change) {
        affected = null;
        shiftsInTheWay = false;
        try {
            change.run();
            notices.done("booking.technician.saved");
            return "/outlet/setup/technician?faces-redirect=true&technician=" + id;
        } catch (BookingsInTheWay inTheWay) {
            affected = inTheWay.bookings();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        return null;
    }

    public Person getPerson() {
        if (person == null) {
            person = setup.one(id);
        }
        return person;
    }

    public List<Skill> getSkills() {
        if (skills == null) {
            skills = setup.skills();
        }
        return skills;
    }

    public List<Affected> getAffected() {
        return affected == null ? List.of() : affected;
    }

    public boolean isShiftsInTheWay() {
        return shiftsInTheWay;
    }

    public List<WeekdayText> getWeek() {
        return week;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Long getSkill() {
        return skill;
    }

    public void setSkill(Long skill) {
        this.skill = skill;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public LeaveForm getLeave() {
        return leave;
    }
}
