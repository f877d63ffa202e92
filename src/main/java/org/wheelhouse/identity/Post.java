package org.wheelhouse.identity;

import java.io.Serializable;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.tenancy.Brand;

/**
 * Where a member of staff works: one outlet, all outlets of a franchisee, a region, or head office.
 *
 * @param kind OUTLET, FRANCHISEE, REGION or HQ
 * @param region id, for OUTLET and REGION
 * @param franchisee id, for OUTLET and FRANCHISEE
 * @param outlet id, for OUTLET
 * @param hub the outlet is a region's hub, which stores and ships and fits no cars
 * @param brand how the portal looks to whoever works here
 * @param nameZh of the outlet, franchisee or region
 * @param nameEn the same in English
 */
public record Post(
        Scope.Kind kind,
        Long region,
        Long franchisee,
        Long outlet,
        boolean hub,
        Brand brand,
        String nameZh,
        String nameEn)
        implements Serializable {

    /** A post that is no hub, in the look of the group. */
    public Post(Scope.Kind kind, Long region, Long franchisee, Long outlet, String nameZh, String nameEn) {
        this(kind, region, franchisee, outlet, false, Brand.GROUP, nameZh, nameEn);
    }

    /** The scope of work done here. */
    public Scope scope(String actor) {
        return switch (kind) {
            case OUTLET -> Scope.outlet(region, outlet, actor);
            case FRANCHISEE -> Scope.franchisee(franchisee, actor);
            case REGION -> Scope.region(region, actor);
            case HQ -> Scope.headOffice(actor);
            default -> throw new IllegalStateException("nobody works at " + kind);
        };
    }

    /** The home page of work done here. */
    public String home() {
        return switch (kind) {
            case OUTLET -> "/outlet/";
            case FRANCHISEE -> "/outlet/franchisee/";
            case REGION -> "/region/";
            default -> "/hq/desk/";
        };
    }

    /** Stable key for choosing it: {@code outlet-12}. */
    public String key() {
        return switch (kind) {
            case OUTLET -> "outlet-" + outlet;
            case FRANCHISEE -> "franchisee-" + franchisee;
            case REGION -> "region-" + region;
            default -> "hq";
        };
    }
}
