package org.wheelhouse.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.booking.TechnicianSetup;
import org.wheelhouse.booking.TechnicianSetup.Person;
import org.wheelhouse.booking.TimeSpan;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.Notices;

/** Who works at the outlet, with skills, hours and leave in one line each. */
@Named
@RequestScoped
public class TechniciansView {

    @Inject
    private TechnicianSetup setup;

    @Inject
    private Notices notices;

    private String name;
    private List<Person> people;

    public String add() {
        try {
            return "/outlet/setup/technician?faces-redirect=true&technician=" + setup.add(name);
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    public List<Person> getPeople() {
        if (people == null) {
            people = setup.all();
        }
        return people;
    }

    /** A day's shift as people write it; empty when the technician is off. */
    public String shift(Person person, int weekday) {
        return TimeSpan.written(person.shifts().getOrDefault(weekday, List.of()));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
