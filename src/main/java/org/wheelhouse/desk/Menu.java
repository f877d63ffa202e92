package org.wheelhouse.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wheelhouse.desk.MenuEntry.Site;
import org.wheelhouse.identity.Access;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.Post;

/**
 * The navigation of the back office, by what people do. An entry shows where the page exists and the caller, at the active post, would
 * be let in: nobody sees an entry that would be refused. A new page adds its line here, and its text.
 */
@RequestScoped
@Named
public class Menu {

    private static final List<MenuEntry> ENTRIES = List.of(
            new MenuEntry("", "/outlet/", "desk.menu.today", "home"),
            new MenuEntry("reception", "/outlet/booking/board", "desk.menu.board", "board", Site.OUTLET),
            new MenuEntry("reception", "/outlet/booking/arrival", "desk.menu.arrival", "scan", Site.OUTLET),
            new MenuEntry("reception", "/outlet/booking/job-list", "desk.menu.jobs", "wrench", Site.OUTLET),
            new MenuEntry("reception", "/outlet/booking/booking-list", "desk.menu.bookings", "calendar", Site.OUTLET),
            new MenuEntry("reception", "/outlet/sales/order-list", "desk.menu.orders", "receipt"),
            new MenuEntry("goods", "/outlet/warehouse/pick", "desk.menu.dispatch", "upload", Site.HUB),
            new MenuEntry("goods", "/outlet/logistics/shipment-list", "desk.menu.shipments", "truck", Site.HUB),
            new MenuEntry("goods", "/outlet/warehouse/receive", "desk.menu.receiving", "truck", Site.OUTLET),
            new MenuEntry("goods", "/outlet/warehouse/stock-list", "desk.menu.stock", "box"),
            new MenuEntry("goods", "/outlet/warehouse/movement-list", "desk.menu.movements", "columns"),
            new MenuEntry("goods", "/outlet/warehouse/transfer-list", "desk.menu.transfers", "refresh"),
            new MenuEntry("goods", "/outlet/warehouse/send", "desk.menu.send", "plus", Site.HUB),
            new MenuEntry("goods", "/outlet/warehouse/send", "desk.menu.ask", "plus", Site.OUTLET),
            new MenuEntry("house", "/outlet/setup/hours", "desk.menu.hours", "clock", Site.OUTLET),
            new MenuEntry("house", "/outlet/setup/special-days", "desk.menu.special-days", "calendar", Site.OUTLET),
            new MenuEntry("house", "/outlet/setup/bays", "desk.menu.bays", "columns", Site.OUTLET),
            new MenuEntry("house", "/outlet/setup/technicians", "desk.menu.technicians", "badge", Site.OUTLET),
            new MenuEntry("house", "/outlet/staff/staff-list", "desk.menu.staff", "users"),
            new MenuEntry("", "/outlet/franchisee/", "desk.menu.my-outlets", "home"),
            new MenuEntry("sell", "/outlet/franchisee/order-list", "desk.menu.orders", "receipt"),
            new MenuEntry("sell", "/outlet/franchisee/booking-list", "desk.menu.bookings", "calendar"),
            new MenuEntry("goods", "/outlet/franchisee/stock-list", "desk.menu.stock", "box"),
            new MenuEntry("goods", "/outlet/franchisee/transfer-list", "desk.menu.transfers", "refresh"),
            new MenuEntry("", "/region/", "desk.menu.today", "home"),
            new MenuEntry("network", "/region/outlet-list", "desk.menu.outlets", "pin"),
            new MenuEntry("sell", "/region/sales/order-list", "desk.menu.orders", "receipt"),
            new MenuEntry("sell", "/region/booking/booking-list", "desk.menu.bookings", "calendar"),
            new MenuEntry("goods", "/region/warehouse/stock-list", "desk.menu.stock", "box"),
            new MenuEntry("goods", "/region/warehouse/movement-list", "desk.menu.movements", "columns"),
            new MenuEntry("goods", "/region/warehouse/transfer-list", "desk.menu.transfers", "refresh"),
            new MenuEntry("goods", "/region/logistics/shipment-list", "desk.menu.shipments", "truck"),
            new MenuEntry("", "/hq/desk/", "desk.menu.today", "home"),
            new MenuEntry("sell", "/hq/sales/order-list", "desk.menu.orders", "receipt"),
            new MenuEntry("sell", "/hq/booking/booking-list", "desk.menu.bookings", "calendar"),
            new MenuEntry("sell", "/hq/pricing/price-list", "desk.menu.prices", "tag"),
            new MenuEntry("money", "/hq/payments/payment-list", "desk.menu.payments", "card"),
            new MenuEntry("money", "/hq/payments/refund-list", "desk.menu.refunds", "return"),
            new MenuEntry("goods", "/hq/warehouse/stock-list", "desk.menu.stock", "box"),
            new MenuEntry("goods", "/hq/warehouse/movement-list", "desk.menu.movements", "columns"),
            new MenuEntry("goods", "/hq/warehouse/transfer-list", "desk.menu.transfers", "refresh"),
            new MenuEntry("goods", "/hq/logistics/shipment-list", "desk.menu.shipments", "truck"),
            new MenuEntry("goods", "/hq/logistics/freight-list", "desk.menu.freight", "map"),
            new MenuEntry("catalog", "/hq/catalog/product-list", "desk.menu.products", "layers"),
            new MenuEntry("catalog", "/hq/catalog/brand-list", "desk.menu.brands", "badge"),
            new MenuEntry("catalog", "/hq/catalog/category-list", "desk.menu.categories", "columns"),
            new MenuEntry("catalog", "/hq/catalog/service-list", "desk.menu.services", "wrench"),
            new MenuEntry("catalog", "/hq/catalog/bundle-list", "desk.menu.bundles", "box"),
            new MenuEntry("catalog", "/hq/catalog/vehicle-list", "desk.menu.vehicles", "globe"),
            new MenuEntry("catalog", "/hq/catalog/import-list", "desk.menu.imports", "upload"),
            new MenuEntry("network", "/hq/network/region-list", "desk.menu.regions", "map"),
            new MenuEntry("network", "/hq/network/franchisee-list", "desk.menu.franchisees", "users"),
            new MenuEntry("network", "/hq/network/outlet-list", "desk.menu.outlets", "pin"),
            new MenuEntry("house", "/hq/staff/staff-list", "desk.menu.staff", "key"),
            new MenuEntry("house", "/hq/messages/message-list", "desk.menu.messages", "mail"),
            new MenuEntry("house", "/hq/audit/audit-list", "desk.menu.audit", "shield"));

    private static final Map<String, Boolean> EXISTS = new ConcurrentHashMap<>();

    /** Entries of one kind of work. */
    public record Group(String name, List<MenuEntry> entries) {}

    @Inject
    private Caller caller;

    @Inject
    private ServletContext war;

    private List<Group> groups;
    private MenuEntry current;

    public List<Group> getGroups() {
        if (groups == null) {
            var byName = new LinkedHashMap<String, List<MenuEntry>>();
            ENTRIES.stream()
                    .filter(e -> admits(e.path()) && exists(e) && e.site().is(caller.getPost()))
                    .forEach(e -> byName.computeIfAbsent(e.group(), g -> new ArrayList<>())
                            .add(e));
            groups = byName.entrySet().stream()
                    .map(g -> new Group(g.getKey(), g.getValue()))
                    .toList();
        }
        return groups;
    }

    /** Whether the caller, at the active post, would be let in to a page. */
    public boolean admits(String path) {
        Post post = caller.getPost();
        return post != null
                && Access.rolesFor(path).stream()
                        .anyMatch(r ->
                                r.scope() == post.kind() && caller.getRoles().contains(r));
    }

    /** The list of orders that the search at the top looks in, or null. */
    public String getSearch() {
        return ENTRIES.stream()
                .filter(e -> e.path().endsWith("/order-list") && admits(e.path()) && exists(e))
                .map(MenuEntry::path)
                .findFirst()
                .orElse(null);
    }

    private boolean exists(MenuEntry entry) {
        return exists(entry.page());
    }

    private boolean exists(String file) {
        return EXISTS.computeIfAbsent(file, page -> war.getResourceAsStream(page) != null);
    }

    /** Whether a page exists and would let the caller in. */
    public boolean opens(String path) {
        return admits(path) && exists((path.endsWith("/") ? path + "home" : path) + ".xhtml");
    }

    /** Whether the page shown belongs to this entry. */
    public boolean isCurrent(MenuEntry entry) {
        if (current == null) {
            String page =
                    FacesContext.getCurrentInstance().getViewRoot().getViewId().replaceFirst("\\.xhtml$", "");
            current = getGroups().stream()
                    .flatMap(g -> g.entries().stream())
                    .filter(e -> e.covers(page) > 0)
                    .max(Comparator.comparingInt(e -> e.covers(page)))
                    .orElse(new MenuEntry("", "", "", ""));
        }
        return current.equals(entry);
    }
}
