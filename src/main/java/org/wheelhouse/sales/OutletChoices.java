package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** The outlets a checkout offers, and the divisions an address is made of. */
@ApplicationScoped
@Transactional
public class OutletChoices {

    private static final String SELECT =
            "select o.id, o.code, o.name_zh, o.name_en, o.city_zh || coalesce(o.district_zh, '') || o.address_zh,"
                    + " concat_ws(', ', o.address_en, o.district_en, o.city_en), f.company_owned, o.province_code from outlet o join franchisee f on f.id = o.franchisee_id"
                    + " where o.kind = 'OUTLET' and o.open ";

    @Inject
    private Sql sql;

    private final Set<String> counties = ConcurrentHashMap.newKeySet();

    public record Outlet(
            long id,
            String code,
            String nameZh,
            String nameEn,
            String addressZh,
            String addressEn,
            boolean companyOwned,
            String province)
            implements Serializable {}

    /** @param city name of the city, only for counties */
    public record Division(String code, String nameZh, String city) implements Serializable {}

    public List<Outlet> inProvince(String province) {
        return sql.list(SELECT + "and o.province_code = ?1 order by o.city_zh, o.id", OutletChoices::outlet, province);
    }

    public Optional<Outlet> byCode(String code) {
        return sql.first(SELECT + "and o.code = ?1", OutletChoices::outlet, code);
    }

    /** Provinces that have an outlet. */
    public List<Division> provincesWithOutlets() {
        return sql.list(
                "select code, name_zh from division d where level = 1 and exists (select from outlet o where o.province_code = d.code and o.kind = 'OUTLET'"
                        + " and o.open) order by code",
                row -> new Division(row.text(0), row.text(1), null));
    }

    public List<Division> provinces() {
        return sql.list(
                "select code, name_zh from division where level = 1 order by code",
                row -> new Division(row.text(0), row.text(1), null));
    }

    /** The counties of a province by city. */
    public List<Division> counties(String province) {
        return sql.list(
                "select c.code, c.name_zh, case when p.name_zh in ('市辖区', '县') then '' else coalesce(p.name_zh, '') end from division c left join division p on p.code = c.parent_code where c.level = 3"
                        + " and left(c.code, 2) = ?1 order by c.code",
                row -> new Division(row.text(0), row.text(1), row.text(2)),
                province);
    }

    /** Divisions come with the application's own migrations, so what was a county stays one while it runs. */
    public boolean isCounty(String code) {
        if (code == null || !code.matches("\\d{6}")) {
            return false;
        }
        if (!counties.contains(code)
                && sql.number("select count(*) from division where code = ?1 and level = 3", code) == 1) {
            counties.add(code);
        }
        return counties.contains(code);
    }

    private static Outlet outlet(Row row) {
        return new Outlet(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.flag(6),
                row.text(7));
    }
}
