package org.wheelhouse.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wheelhouse.desk.BayLoad;
import org.wheelhouse.desk.Figure;
import org.wheelhouse.desk.Menu;
import org.wheelhouse.desk.Need;
import org.wheelhouse.desk.Needs;
import org.wheelhouse.desk.OutletDay;
import org.wheelhouse.desk.OutletDays;
import org.wheelhouse.desk.Week;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.Scope;

/** The home page of every desk: what needs a person, the week's figures, and today drawn for the own place. */
@Named
@RequestScoped
public class HomeView {

    /** Where a need is dealt with, by the first folder of the desk. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("outlet overtime", "/outlet/booking/board"), Map.entry("outlet not-started", "/outlet/booking/board"),
            Map.entry("outlet not-arrived", "/outlet/booking/board"), Map.entry("outlet parts-missing", "/outlet/booking/board"),
            Map.entry("outlet to-receive", "/outlet/warehouse/receive"), Map.entry("outlet sent-short", "/outlet/warehouse/transfer-list"), Map.entry("outlet below-minimum", "/outlet/warehouse/stock-list"),
            Map.entry("outlet to-ship", "/outlet/warehouse/pick"), Map.entry("outlet parcel-problem", "/outlet/logistics/shipment-list"),
            Map.entry("region overtime", "/region/outlet-list"), Map.entry("region not-started", "/region/outlet-list"),
            Map.entry("region parts-missing", "/region/booking/booking-list"), Map.entry("region below-minimum", "/region/warehouse/stock-list"),
            Map.entry("hq refund-failed", "/hq/payments/refund-list?view=failed"), Map.entry("hq stray-money", "/hq/payments/payment-list?view=stray"), Map.entry("hq refund-waiting", "/hq/payments/refund-list?view=requested"),
            Map.entry("hq payment-open", "/hq/payments/payment-list?view=open"), Map.entry("hq notice-refused", "/hq/payments/payment-list"),
            Map.entry("hq parcel-problem", "/hq/logistics/shipment-list"), Map.entry("hq transfer-late", "/hq/warehouse/transfer-list"),
            Map.entry("hq to-ship", "/hq/logistics/shipment-list"), Map.entry("hq parts-missing", "/hq/booking/booking-list"),
            Map.entry("hq below-minimum", "/hq/warehouse/stock-list"));

    /** Needs of one urgency. */
    public record Group(int urgency, List<Line> lines) {}

    /** A need with its place. @param main whether its button is the filled one @param link null where there is no page for it yet */
    public record Line(Need need, String link, boolean main) {

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

    private List<Group> groups;
    private List<OutletDay> places;
    private List<Figure> figures;
    private BayLoad.Plot plot;

    public List<Group> getGroups() {
        if (groups == null) {
            var all = needs.of(caller.getPost().kind());
            groups = IntStream.rangeClosed(1, 3).mapToObj(u -> new Group(u, all.stream().filter(n -> n.urgency() == u)
                    .map(n -> new Line(n, link(n), n.equals(all.getFirst()))).toList())).filter(g -> !g.lines().isEmpty()).toList();
        }
        return groups;
    }

    public int getTotal() {
        return getGroups().stream().mapToInt(g -> g.lines().size()).sum();
    }

    private String link(Need need) {
        String desk = caller.getPost().kind() == Scope.Kind.HQ ? "hq" : caller.getPost().kind() == Scope.Kind.REGION ? "region" : "outlet";
        String place = PLACES.get(desk + " " + need.kind());
        return place != null && menu.opens(place.replaceAll("\\?.*", "")) ? place : null;
    }

    /** The week's figures. */
    public List<Figure> getFigures() {
        if (figures == null) {
            figures = week.figures();
        }
        return figures;
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
}
