package org.wheelhouse.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.desk.BayLoad;
import org.wheelhouse.desk.GoodsDue;
import org.wheelhouse.desk.Menu;
import org.wheelhouse.desk.OutletDay;
import org.wheelhouse.desk.OutletDays;
import org.wheelhouse.desk.TechnicianLoad;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.Scope;

/** Today drawn for the own place: bays and technicians of an outlet, what goods people have to send, each place below the desk. */
@Named
@RequestScoped
public class HomeChartsView {

    @Inject
    private Caller caller;

    @Inject
    private Menu menu;

    @Inject
    private BayLoad bayLoad;

    @Inject
    private TechnicianLoad technicianLoad;

    @Inject
    private GoodsDue goodsDue;

    @Inject
    private OutletDays outletDays;

    private List<OutletDay> places;
    private BayLoad.Plot plot;
    private List<TechnicianLoad.Load> technicians;
    private List<GoodsDue.Bar> due;

    /** What is to be sent on the next days. */
    public List<GoodsDue.Bar> getDue() {
        if (due == null) {
            due = goodsDue.nextDays();
        }
        return due;
    }

    /** The technicians of the own outlet today. */
    public List<TechnicianLoad.Load> getTechnicians() {
        if (technicians == null) {
            technicians = caller.getPost().kind() == Scope.Kind.OUTLET
                    ? technicianLoad.today(caller.getPost().outlet())
                    : List.of();
        }
        return technicians;
    }

    /** The bays of the own outlet today, or null. */
    public BayLoad.Plot getPlot() {
        if (plot == null && caller.getPost().kind() == Scope.Kind.OUTLET) {
            plot = bayLoad.today(caller.getPost().outlet());
        }
        return plot;
    }

    /** Today at each own outlet, or in each region for head office. */
    public List<OutletDay> getPlaces() {
        if (places == null) {
            places = outletDays.of(caller.getPost());
        }
        return places;
    }

    /** Where a place's day is looked into: a region's outlets for head office, an outlet's day for its region and its franchisee. */
    public String placeLink(OutletDay place) {
        String list = switch (caller.getPost().kind()) {
            case HQ -> "/hq/network/outlet-list?region=";
            case REGION -> "/region/outlet?outlet=";
            case FRANCHISEE -> "/outlet/franchisee/outlet?outlet=";
            default -> null;
        };
        return list != null && menu.opens(list.replaceAll("\\?.*", "")) ? list + place.outlet() : null;
    }
}
