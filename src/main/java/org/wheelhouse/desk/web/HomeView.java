package org.wheelhouse.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wheelhouse.desk.BayLoad;
import org.wheelhouse.desk.Figure;
import org.wheelhouse.desk.GoodsDue;
import org.wheelhouse.desk.Menu;
import org.wheelhouse.desk.Need;
import org.wheelhouse.desk.Needs;
import org.wheelhouse.desk.OutletDay;
import org.wheelhouse.desk.OutletDays;
import org.wheelhouse.desk.TechnicianLoad;
import org.wheelhouse.desk.Week;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.Role;
import org.wheelhouse.kernel.Scope;

/** The home page of every desk: what needs a person, the week's figures, and today drawn for the own place. */
@Named
@RequestScoped
public class HomeView {

    private static final Set<Role> GOODS = EnumSet.of(Role.HQ_WAREHOUSE, Role.HQ_LOGISTICS, Role.HQ_PURCHASING);

    /** Where a need is dealt with, by the first folder of the desk. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("outlet overtime", "/outlet/booking/board"), Map.entry("outlet not-started", "/outlet/booking/board"),
            Map.entry("outlet not-arrived", "/outlet/booking/board"), Map.entry("outlet parts-missing", "/outlet/booking/board"),
            Map.entry("outlet to-receive", "/outlet/warehouse/receive"), Map.entry("outlet below-minimum", "/outlet/warehouse/stock-list?view=short"),
            Map.entry("outlet to-ship", "/outlet/warehouse/pick"), Map.entry("outlet parcel-problem", "/outlet/logistics/shipment-list?view=problem"),
            Map.entry("outlet transfer-late", "/outlet/warehouse/pick"), Map.entry("outlet transfer-to-send", "/outlet/warehouse/pick"),
            Map.entry("region to-receive", "/region/warehouse/transfer-list"), Map.entry("region to-ship", "/region/sales/order-list?view=paid"),
            Map.entry("region parcel-problem", "/region/logistics/shipment-list?view=problem"),
            Map.entry("region transfer-late", "/region/warehouse/transfer-list?view=late"),
            Map.entry("region overtime", "/region/outlet-list"), Map.entry("region not-started", "/region/outlet-list"),
            Map.entry("region parts-missing", "/region/booking/booking-list"), Map.entry("region below-minimum", "/region/warehouse/stock-list?view=short"),
            Map.entry("hq refund-failed", "/hq/payments/refund-list?view=failed"), Map.entry("hq refund-waiting", "/hq/payments/refund-list?view=requested"),
            Map.entry("hq payment-open", "/hq/payments/payment-list?view=open"), Map.entry("hq notice-refused", "/hq/payments/payment-list"),
            Map.entry("hq parcel-problem", "/hq/logistics/shipment-list?view=problem"), Map.entry("hq transfer-late", "/hq/warehouse/transfer-list?view=late"),
            Map.entry("hq to-ship", "/hq/sales/order-list?view=paid"), Map.entry("hq overtime", "/hq/booking/booking-list"),
            Map.entry("hq transfer-to-send", "/hq/warehouse/transfer-list"), Map.entry("hq parts-missing", "/hq/booking/booking-list"),
            Map.entry("hq below-minimum", "/hq/warehouse/stock-list?view=short"));

    /** Needs of one urgency. */
    public record Group(int urgency, List<Line> lines) {}

    /** A need with its place.
     *
     * @param main whether its button is the filled one
     * @param link null where there is no page for it
     * @param act key of what its button says */
    public record Line(Need need, String link, boolean main, String act) {

        public String getTone() {
            return need.urgency() == 1 ? "is-no" : need.urgency() == 2 ? "is-wait" : "";
        }

        public String getIcon() {
            return need.urgency() == 1 ? "alert" : need.urgency() == 2 ? "clock" : "calendar";
        }
    }

    @Inject
    private Caller caller;

    @Inject
    private Menu menu;

    @Inject
    private Needs needs;

    @Inject
    private Week week;

    @Inject
    private BayLoad bayLoad;

    @Inject
    private OutletDays outletDays;

    @Inject
    private TechnicianLoad technicianLoad;

    @Inject
    private GoodsDue goodsDue;

    private List<Group> groups;
    private List<TechnicianLoad.Load> technicians;
    private List<GoodsDue.Bar> due;
    private List<OutletDay> places;
    private List<Figure> figures;
    private BayLoad.Plot plot;

    public List<Group> getGroups() {
        if (groups == null) {
            var all = needs.of(caller.getPost()).stream().filter(n -> isMine(n)).toList();
            String acting = caller.getPost().kind() == Scope.Kind.OUTLET ? null : "desk.need.look";
            groups = IntStream.rangeClosed(1, 3).mapToObj(u -> new Group(u, all.stream().filter(n -> n.urgency() == u)
                    .map(n -> new Line(n, link(n), n.equals(all.getFirst()), acting == null ? "desk.need." + n.kind() + ".act" : acting)).toList()))
                    .filter(g -> !g.lines().isEmpty()).toList();
        }
        return groups;
    }

    public int getTotal() {
        return getGroups().stream().mapToInt(g -> g.lines().size()).sum();
    }

    /** At head office everybody sees what they can open; what has no page is the administrator's. */
    private boolean isMine(Need need) {
        return caller.getPost().kind() != Scope.Kind.HQ || link(need) != null
                || !PLACES.containsKey("hq " + need.kind()) && caller.getRoles().contains(Role.HQ_ADMINISTRATOR);
    }

    private String link(Need need) {
        String desk = caller.getPost().kind() == Scope.Kind.HQ ? "hq" : caller.getPost().kind() == Scope.Kind.REGION ? "region" : "outlet";
        String place = PLACES.get(desk + " " + need.kind());
        return place != null && menu.opens(place.replaceAll("\\?.*", "")) ? place : null;
    }

    /** The week's figures. */
    public List<Figure> getFigures() {
        if (figures == null) {
            figures = week.figures(isGoods());
        }
        return figures;
    }

    /** A hub, and head office's people of goods: their figures are about goods. */
    public boolean isGoods() {
        return caller.getPost().hub() || caller.getPost().kind() == Scope.Kind.HQ
                && caller.getRoles().stream().filter(r -> r.scope() == Scope.Kind.HQ).allMatch(GOODS::contains);
    }

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
            technicians = caller.getPost().kind() == Scope.Kind.OUTLET ? technicianLoad.today(caller.getPost().outlet()) : List.of();
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

    /** Where a place's day is looked into: a region's outlets for head office, an outlet's bookings for its region; null for others. */
    public String placeLink(OutletDay place) {
        String list = switch (caller.getPost().kind()) {
            case HQ -> "/hq/network/outlet-list?region=";
            case REGION -> "/region/booking/booking-list?outlet=";
            default -> null;
        };
        return list != null && menu.opens(list.replaceAll("\\?.*", "")) ? list + place.outlet() : null;
    }
}
