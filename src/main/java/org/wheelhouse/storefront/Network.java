package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;
import org.wheelhouse.tenancy.Brand;

/** The outlets that customers can go to, with their hours; kept for half a minute. */
@ApplicationScoped
public class Network {

    private record Known(List<Site> sites, List<Hours> hours) {}

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<String, Known> known;

    @PostConstruct
    void prepare() {
        known = new Cached<>(
                clock,
                Duration.ofSeconds(30),
                1,
                key -> inScope.call(Scope.everybody(), () -> new Known(loadSites(), loadHours())));
    }

    private List<Site> loadSites() {
        return sql.list(
                "select o.id, o.code, o.region_id, f.company_owned, f.theme, r.theme, o.name_zh, o.name_en, o.province_code, d.name_zh, o.city_zh, o.city_en,"
                        + " o.district_zh, o.district_en, o.address_zh, o.address_en, o.latitude, o.longitude, o.phone, o.time_zone"
                        + " from outlet o join franchisee f on f.id = o.franchisee_id join region r on r.id = o.region_id join division d on d.code = o.province_code"
                        + " where o.kind = 'OUTLET' and o.open order by o.province_code, o.city_zh, o.id",
                row -> new Site(
                        row.number(0),
                        row.text(1),
                        row.number(2),
                        row.flag(3),
                        Brand.shown(row.text(4), row.text(5)),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.text(10),
                        row.text(11),
                        row.text(12),
                        row.text(13),
                        row.text(14),
                        row.text(15),
                        row.decimal(16).doubleValue(),
                        row.decimal(17).doubleValue(),
                        row.text(18),
                        ZoneId.of(row.text(19))));
    }

    private List<Hours> loadHours() {
        return sql.list(
                "select outlet_id, weekday, opens, closes from public_opening_hours order by outlet_id, weekday, opens",
                row -> new Hours(row.number(0), row.integer(1), row.time(2), row.time(3)));
    }

    public List<Site> sites() {
        return known.get("").sites();
    }

    public Optional<Site> byCode(String code) {
        return sites().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** The week of an outlet, Monday first. */
    public List<Hours> hoursOf(Site site) {
        return known.get("").hours().stream()
                .filter(h -> h.outletId() == site.id())
                .toList();
    }
}
