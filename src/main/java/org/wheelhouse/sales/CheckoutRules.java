package org.wheelhouse.sales;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wheelhouse.customers.Phone;

/** What a checkout has to say before an order can be placed; the same for the page's form and for programs. */
public final class CheckoutRules {

    private static final int SHORTEST_STREET = 4;

    private CheckoutRules() {}

    /**
     * What was filled in; texts are never null.
     *
     * @param installs whether something is fitted, {@code ships} whether something is sent
     * @param outlet whether an outlet is chosen, {@code start} whether a time is
     */
    public record Filled(
            boolean installs,
            boolean ships,
            boolean outlet,
            boolean start,
            String county,
            String street,
            String name,
            String phone,
            boolean agreed) {}

    /** Field → key of the text that says what is wrong with it, in the order of the page; empty when all is well. */
    public static Map<String, String> faults(Filled form) {
        var faults = new LinkedHashMap<String, String>();
        if (form.installs() && !form.start()) {
            faults.put("start", form.outlet() ? "sales.error.start" : "sales.error.outlet");
        }
        if (form.ships() && form.county().isEmpty()) {
            faults.put("county", "sales.error.county");
        }
        if (form.ships() && form.street().length() < SHORTEST_STREET) {
            faults.put("street", "sales.error.street");
        }
        if (form.name().isEmpty()) {
            faults.put("name", "sales.error.name");
        }
        if (Phone.mobile(form.phone()).isEmpty()) {
            faults.put("phone", "sales.error.phone");
        }
        if (!form.agreed()) {
            faults.put("agree", "sales.error.agree");
        }
        return faults;
    }
}
