package org.wheelhouse.identity;

import static org.wheelhouse.identity.Role.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which roles a path admits: the one table of access to pages. The longest prefix decides; a path of a guarded audience that no line
 * names is closed to everybody. Menus and the isolation test read it too.
 */
public final class Access {

    private static final Set<String> GUARDED = Set.of("my", "outlet", "region", "hq", "partner");
    private static final Map<String, Set<Role>> ADMITTED = new LinkedHashMap<>();

    private static void admit(String path, Role first, Role... more) {
        ADMITTED.put(path, EnumSet.of(first, more));
    }

    static {
        admit("/my", CUSTOMER);
        admit("/outlet", TECHNICIAN, OUTLET_STAFF, OUTLET_MANAGER);
        admit("/outlet/setup", OUTLET_MANAGER);
        admit("/outlet/staff", OUTLET_MANAGER);
        admit("/outlet/franchisee", FRANCHISEE);
        for (String act : new String[] {"adjust", "pick", "receive", "send", "transfer", "transfer-list"}) {
            admit(
                    "/outlet/warehouse/" + act,
                    OUTLET_STAFF,
                    OUTLET_MANAGER); // technicians read stock, goods move by others' word
        }
        admit("/region", REGION_MANAGER);
        admit(
                "/hq/",
                HQ_CATALOGUE,
                HQ_PURCHASING,
                HQ_WAREHOUSE,
                HQ_LOGISTICS,
                HQ_SERVICE,
                HQ_FINANCE,
                HQ_INSPECTOR,
                HQ_ADMINISTRATOR); // the entry alone
        admit(
                "/hq/desk",
                HQ_CATALOGUE,
                HQ_PURCHASING,
                HQ_WAREHOUSE,
                HQ_LOGISTICS,
                HQ_SERVICE,
                HQ_FINANCE,
                HQ_INSPECTOR,
                HQ_ADMINISTRATOR);
        admit("/hq/catalog", HQ_CATALOGUE, HQ_ADMINISTRATOR);
        admit("/hq/pricing", HQ_CATALOGUE, HQ_FINANCE, HQ_ADMINISTRATOR);
        admit("/hq/warehouse", HQ_WAREHOUSE, HQ_LOGISTICS, HQ_PURCHASING, HQ_ADMINISTRATOR);
        admit("/hq/logistics", HQ_LOGISTICS, HQ_WAREHOUSE, HQ_ADMINISTRATOR);
        admit("/hq/sales", HQ_SERVICE, HQ_FINANCE, HQ_LOGISTICS, HQ_ADMINISTRATOR);
        admit("/hq/booking", HQ_SERVICE, HQ_ADMINISTRATOR);
        admit("/hq/payments", HQ_FINANCE, HQ_ADMINISTRATOR);
        admit("/hq/network", HQ_INSPECTOR, HQ_SERVICE, HQ_ADMINISTRATOR);
        admit("/hq/staff", HQ_ADMINISTRATOR);
        admit("/hq/audit", HQ_ADMINISTRATOR, HQ_INSPECTOR);
        admit("/hq/messages", HQ_ADMINISTRATOR, HQ_SERVICE);
    }

    private Access() {}

    /** All lines, for whoever holds them against the running portal. */
    public static Map<String, Set<Role>> lines() {
        return Collections.unmodifiableMap(ADMITTED);
    }

    /** The audience of a path, if it is one that needs a login: its first folder. */
    public static Optional<String> guardedAudience(String path) {
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return GUARDED.contains(first) ? Optional.of(first) : Optional.empty();
    }

    /** The roles that a path admits; empty for nobody. Meaningful for guarded paths only. */
    public static Set<Role> rolesFor(String path) {
        String prefix = path;
        while (!prefix.isEmpty()) {
            Set<Role> roles = ADMITTED.get(prefix);
            if (roles != null) {
                return roles;
            }
            prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
        }
        return Set.of();
    }
}
