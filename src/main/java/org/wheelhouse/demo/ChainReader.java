package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** Reads network, workshops and catalogue for the history; inside a transaction. */
@ApplicationScoped
class ChainReader {

    @Inject
    private Sql sql;

    @Inject
    private CatalogueReader catalogue;

    Chain read(Instant now, Dice dice) {
        Map<Long, Work> works = catalogue.works();
        List<Goods> goods = catalogue.goods(dice);
        return new Chain(
                now, shops(), hubs(), catalogue.assortment(goods, works, dice), catalogue.bundles(goods, works));
    }

    private List<Shop> shops() {
        var bays = byOutlet(
                "select outlet_id, id, bay_type from bay where active order by outlet_id, position",
                r -> new Shop.Bay(r.uuid(1), r.text(2)));
        var week = byOutlet(
                "select outlet_id, weekday, opens, closes from opening_hours order by outlet_id, weekday, opens",
                r -> Map.entry(DayOfWeek.of(r.integer(1)), new Hours(r.time(2), r.time(3))));
        var special = byOutlet(
                "select outlet_id, day, opens, closes from special_day order by outlet_id, day",
                r -> Map.entry(
                        r.date(1), r.has(2) ? Optional.of(new Hours(r.time(2), r.time(3))) : Optional.<Hours>empty()));
        var technicians = technicians();
        return sql.list(
                "select code, id, region_id, franchisee_id, name_zh, name_en, province_code, city_zh, district_zh from outlet"
                        + " where kind = 'OUTLET' order by code",
                r -> new Shop(
                        r.text(0),
                        site(r),
                        r.text(4),
                        r.text(5),
                        r.text(6),
                        r.text(7),
                        counties(r.text(6), r.text(8)),
                        bays.getOrDefault(r.number(1), List.of()),
                        technicians.getOrDefault(r.number(1), List.of()),
                        mapOf(week.getOrDefault(r.number(1), List.of())),
                        mapOf(special.getOrDefault(r.number(1), List.of()))));
    }

    private static Site site(Row row) {
        return new Site(row.number(1), row.number(2), row.number(3));
    }

    /** Of the city that has a district of this name; if there is none, of the province. */
    private List<String> counties(String province, String district) {
        var city = sql.list(
                "select c.code from division c join division d on d.parent_code = c.parent_code where c.level = 3"
                        + " and d.level = 3 and d.name_zh = ?1 and d.code like ?2 || '%' and c.name_zh not like '%市辖区' order by c.code",
                r -> r.text(0), district == null ? "" : district, province);
        return !city.isEmpty()
                ? city
                : sql.list(
                        "select code from division where level = 3 and code like ?1 || '%' order by code",
                        r -> r.text(0), province);
    }

    private Map<Long, List<Shop.Technician>> technicians() {
        var skills = new HashMap<UUID, Map<Long, LocalDate>>();
        sql.list(
                "select technician_id, skill_id, valid_until from technician_skill",
                r -> skills.computeIfAbsent(r.uuid(0), none -> new HashMap<>())
                        .put(r.number(1), r.has(2) ? r.date(2) : LocalDate.MAX));
        var shifts = new HashMap<UUID, Map<DayOfWeek, Hours>>();
        sql.list(
                "select technician_id, weekday, starts, ends from technician_shift",
                r -> shifts.computeIfAbsent(r.uuid(0), none -> new HashMap<>())
                        .put(DayOfWeek.of(r.integer(1)), new Hours(r.time(2), r.time(3))));
        var leave = new HashMap<UUID, List<Span>>();
        sql.list(
                "select technician_id, lower(during), upper(during) from technician_leave",
                r -> leave.computeIfAbsent(r.uuid(0), none -> new ArrayList<>())
                        .add(new Span(r.instant(1), r.instant(2))));
        return byOutlet(
                "select outlet_id, id, name from technician where active order by outlet_id, name",
                r -> new Shop.Technician(
                        r.uuid(1),
                        r.text(2),
                        skills.getOrDefault(r.uuid(1), Map.of()),
                        shifts.getOrDefault(r.uuid(1), Map.of()),
                        leave.getOrDefault(r.uuid(1), List.of())));
    }

    private Map<Long, Hub> hubs() {
        var freight = new HashMap<Long, Map<String, Hub.Freight>>();
        sql.list(
                "select f.region_id, f.province_code, f.carrier_id, c.code, f.first_g, f.first_fen, f.step_g, f.step_fen, f.free_from_fen,"
                        + " f.days from freight_rule f join carrier c on c.id = f.carrier_id",
                r -> freight.computeIfAbsent(r.number(0), none -> new HashMap<>())
                        .put(
                                r.text(1),
                                new Hub.Freight(
                                        r.number(2),
                                        r.text(3),
                                        r.integer(4),
                                        r.number(5),
                                        r.integer(6),
                                        r.number(7),
                                        r.numberOrNull(8),
                                        r.integer(9))));
        var hubs = new LinkedHashMap<Long, Hub>();
        sql.list(
                "select code, id, region_id, franchisee_id, name_zh, city_zh, city_en from outlet where kind = 'HUB' order by code",
                r -> hubs.put(
                        r.number(2),
                        new Hub(
                                site(r),
                                r.text(4),
                                r.text(5),
                                r.text(6),
                                freight.getOrDefault(r.number(2), Map.of()),
                                counties(r.number(2)))));
        return hubs;
    }

    private List<String> counties(long region) {
        return sql.list(
                "select d.code from division d join region r on left(d.code, 2) = any(r.provinces) where r.id = ?1 and d.level = 3"
                        + " and d.name_zh not like '%市辖区' order by d.code",
                r -> r.text(0), region);
    }

    private <T> Map<Long, List<T>> byOutlet(String query, java.util.function.Function<Row, T> map) {
        var all = new HashMap<Long, List<T>>();
        sql.list(
                query,
                r -> all.computeIfAbsent(r.number(0), none -> new ArrayList<>()).add(map.apply(r)));
        return all;
    }

    private static <K, V> Map<K, V> mapOf(List<Map.Entry<K, V>> entries) {
        var map = new HashMap<K, V>();
        entries.forEach(e -> map.put(e.getKey(), e.getValue()));
        return map;
    }
}
