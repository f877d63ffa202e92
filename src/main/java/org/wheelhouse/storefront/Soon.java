package org.wheelhouse.storefront;

import java.util.Set;

/**
 * Where one variant lies.
 *
 * @param atOutlet the nearest outlet that has it, or null
 * @param outlets all of those asked that have it
 * @param most pieces at one site
 * @param hubs regions of the outlets asked whose hub has it
 * @param atHub whether the hub of the nearest outlet's region has it, to be sent
 */
public record Soon(Site atOutlet, Set<Long> outlets, Set<Long> hubs, boolean atHub, int most) {

    public static final Soon NOWHERE = new Soon(null, Set.of(), Set.of(), false, 0);

    public boolean isNowhere() {
        return atOutlet == null && hubs.isEmpty();
    }
}
