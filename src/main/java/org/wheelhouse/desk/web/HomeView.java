package org.wheelhouse.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wheelhouse.desk.Figure;
import org.wheelhouse.desk.Menu;
import org.wheelhouse.desk.Need;
import org.wheelhouse.desk.Needs;
import org.wheelhouse.desk.Week;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.Role;
import org.wheelhouse.kernel.Scope;

/** The home page of every desk: what needs a person, and the week's figures. What is drawn below them is {@link HomeChartsView}'s. */
@Named
@RequestScoped
public class HomeView {

    private static final Set<Role> GOODS = EnumSet.of(Role.HQ_WAREHOUSE, Role.HQ_LOGISTICS, Role.HQ_PURCHASING);

    /** Where a need is dealt with, by the first folder of the desk. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("outlet overtime", "/outlet/booking/board"),
            Map.entry("outlet not-started", "/outlet/booking/board"),
            Map.entry("outlet not-arrived", "/outlet/booking/board"),
            Map.entry("outlet parts-missing", "/outlet/booking/board"),
            Map.entry("outlet to-receive", "/outlet/warehouse/receive"),
            Map.entry("outlet below-minimum", "/outlet/warehouse/stock-list?view=short"),
            Map.entry("outlet to-ship", "/outlet/warehouse/pick"),
            Map.entry("outlet parcel-problem", "/outlet/logistics/shipment-list?view=problem"),
            Map.entry("outlet transfer-late", "/outlet/warehouse/pick"),
            Map.entry("outlet transfer-to-send", "/outlet/warehouse/pick"),
            Map.entry("franchisee overtime", "/outlet/franchisee/booking-list"),
            Map.entry("franchisee not-started", "/outlet/franchisee/booking-list"),
            Map.entry("franchisee not-arrived", "/outlet/franchisee/booking-list?view=late"),
            Map.entry("franchisee parts-missing", "/outlet/franchisee/booking-list"),
            Map.entry("franchisee to-receive", "/outlet/franchisee/transfer-list"),
            Map.entry("franchisee sent-short", "/outlet/franchisee/transfer-list"),
            Map.entry("franchisee below-minimum", "/outlet/franchisee/stock-list?view=short"),
            Map.entry("region to-receive", "/region/warehouse/transfer-list"),
            Map.entry("region to-ship", "/region/sales/order-list?view=paid"),
            Map.entry("region parcel-problem", "/region/logistics/shipment-list?view=problem"),
            Map.entry("region transfer-late", "/region/warehouse/transfer-list?view=late"),
            Map.entry("region overtime", "/region/outlet-list"),
            Map.entry("region not-started", "/region/outlet-list"),
            Map.entry("region parts-missing", "/region/booking/booking-list"),
            Map.entry("region below-minimum", "/region/warehouse/stock-list?view=short"),
            Map.entry("outlet sent-short", "/outlet/warehouse/transfer-list"),
            Map.entry("region sent-short", "/region/warehouse/transfer-list"),
            Map.entry("hq stray-money", "/hq/payments/payment-list?view=stray"),
            Map.entry("hq refund-failed", "/hq/payments/refund-list?view=failed"),
            Map.entry("hq refund-waiting", "/hq/payments/refund-list?view=requested"),
            Map.entry("hq payment-open", "/hq/payments/payment-list?view=open"),
            Map.entry("hq notice-refused", "/hq/payments/payment-list"),
            Map.entry("hq parcel-problem", "/hq/logistics/shipment-list?view=problem"),
            Map.entry("hq transfer-late", "/hq/warehouse/transfer-list?view=late"),
            Map.entry("hq to-ship", "/hq/sales/order-list?view=paid"),
            Map.entry("hq overtime", "/hq/booking/booking-list"),
            Map.entry("hq transfer-to-send", "/hq/warehouse/transfer-list"),
            Map.entry("hq parts-missing", "/hq/booking/booking-list"),
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

    private List<Group> groups;
    private List<Figure> figures;

    public List<Group> getGroups() {
        if (groups == null) {
            var all = needs.of(caller.getPost()).stream().filter(n -> isMine(n)).toList();
            String acting = caller.getPost().kind() == Scope.Kind.OUTLET ? null : "desk.need.look";
            groups = IntStream.rangeClosed(1, 3)
                    .mapToObj(u -> new Group(
                            u,
                            all.stream()
                                    .filter(n -> n.urgency() == u)
                                    .map(n -> new Line(
                                            n,
                                            link(n),
                                            n.equals(all.getFirst()),
                                            acting == null ? "desk.need." + n.kind() + ".act" : acting))
                                    .toList()))
                    .filter(g -> !g.lines().isEmpty())
                    .toList();
        }
        return groups;
    }

    public int getTotal() {
        return getGroups().stream().mapToInt(g -> g.lines().size()).sum();
    }

    /** At head office everybody sees what they can open; what has no page is the administrator's. */
    private boolean isMine(Need need) {
        return caller.getPost().kind() != Scope.Kind.HQ
                || link(need) != null
                || !PLACES.containsKey("hq " + need.kind()) && caller.getRoles().contains(Role.HQ_ADMINISTRATOR);
    }

    private String link(Need need) {
        String desk = caller.getPost().kind().name().toLowerCase(Locale.ROOT);
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
        return caller.getPost().hub()
                || caller.getPost().kind() == Scope.Kind.HQ
                        && caller.getRoles().stream()
                                .filter(r -> r.scope() == Scope.Kind.HQ)
                                .allMatch(GOODS::contains);
    }
}
