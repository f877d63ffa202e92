package org.wheelhouse.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.desk.BayLoad;
import org.wheelhouse.desk.OutletDay;
import org.wheelhouse.desk.OutletDays;
import org.wheelhouse.desk.TechnicianLoad;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.tenancy.OutletFile;
import org.wheelhouse.tenancy.OutletFiles;

/** Today at one outlet, as its region and its franchisee look into it: who comes, how full bays and technicians are. */
@Named
@RequestScoped
public class OutletDayView {

    @Inject
    private OutletDays days;

    @Inject
    private OutletFiles files;

    @Inject
    private BayLoad bayLoad;

    @Inject
    private TechnicianLoad technicianLoad;

    @Inject
    private Caller caller;

    @Inject
    @ManagedProperty("#{param.outlet}")
    private String id;

    private OutletDay day;
    private OutletFile file;
    private BayLoad.Plot plot;
    private List<TechnicianLoad.Load> technicians;
    private List<OutletDays.Appointment> appointments;

    /** The day's figures; everything else here asks for them first, and they exist for an outlet of the caller's alone. */
    public OutletDay getDay() {
        if (day == null) {
            day = days.one(caller.getPost(), Ids.parseNumber(id));
        }
        return day;
    }

    public OutletFile getFile() {
        if (file == null) {
            file = files.get(getDay().outlet());
        }
        return file;
    }

    public BayLoad.Plot getPlot() {
        if (plot == null) {
            plot = bayLoad.today(getDay().outlet());
        }
        return plot;
    }

    public List<TechnicianLoad.Load> getTechnicians() {
        if (technicians == null) {
            technicians = technicianLoad.today(getDay().outlet());
        }
        return technicians;
    }

    public List<OutletDays.Appointment> getAppointments() {
        if (appointments == null) {
            appointments = days.appointments(getDay().outlet());
        }
        return appointments;
    }
}
