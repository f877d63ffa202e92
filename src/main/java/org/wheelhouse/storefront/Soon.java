package org.wheelhouse.storefront;

import java.util.Set;

/**
 * Where one variant lies.
 *
 * @param atOutlet the nearest outlet that has it, or null
 * @param outlets all of those asked that have it
 * @param most pieces at one site
 * @param atHub whether a region's hub has it, to be sent
 */
public record Soon(Site atOutlet, Set<Long> outlets, boolean atHub, int most) {

    public static final Soon NOWHERE = new Soon(null, Set.of(), false, 0);

    public boolean isNowhere() {
        return atOutlet == null && !atHub;
    }
}
