package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/** Regions with their hubs, franchisees, outlets, opening hours, holidays, carriers and freight. */
@ApplicationScoped
class NetworkStep implements DemoStep {

    static final Scope SCOPE = Scope.job("demo");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> TABLES =
            List.of("region", "franchisee", "carrier", "outlet", "opening_hours", "special_day", "freight_rule");

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String name() {
        return "regions and outlets";
    }

    @Override
    public boolean done() {
        return inScope.call(SCOPE, () -> sql.number("select count(*) from region")) > 0;
    }

    @Override
    public void load() {
        inScope.run(SCOPE, this::write);
    }

    private void write() {
        var rows = new RowWriter(sql, TABLES);
        var regions = Csv.read("network/regions.csv");
        for (var r : regions) {
            rows.add(new NewRow("region")
                    .set("code", r.get("region_code"))
                    .set("name_zh", r.get("name_zh"))
                    .set("name_en", r.get("name_en"))
                    .set("provinces", Csv.values(r.get("provinces")))
                    .set("theme", theme(r)));
        }
        for (var f : Csv.read("network/franchisees.csv")) {
            rows.add(new NewRow("franchisee")
                    .set("code", f.get("franchisee_code"))
                    .set("name_zh", f.get("name_zh"))
                    .set("name_en", f.get("name_en"))
                    .set("company_owned", f.get("company_owned").equals("yes"))
                    .set("theme", theme(f)));
        }
        for (var c : Csv.read("network/carriers.csv")) {
            rows.add(new NewRow("carrier")
                    .set("code", c.get("carrier_code"))
                    .set("name_zh", c.get("name_zh"))
                    .set("name_en", c.get("name_en")));
        }
        rows.flush();
        Map<String, Long> regionIds = ids("region");
        Map<String, Long> franchiseeIds = ids("franchisee");
        regions.forEach(r -> rows.add(hub(r, regionIds.get(r.get("region_code")), franchiseeIds.get("group"))));
        var outlets = Csv.read("network/outlets.csv");
        outlets.forEach(o ->
                rows.add(outlet(o, regionIds.get(o.get("region_code")), franchiseeIds.get(o.get("franchisee_code")))));
        rows.flush();
        hours(rows, outlets);
        freight(rows, regions, regionIds);
        rows.flush();
    }

    private static String theme(Map<String, String> row) {
        return row.get("theme").isEmpty() ? null : row.get("theme");
    }

    private Map<String, Long> ids(String table) {
        return sql.list("select code, id from " + table, row -> Map.entry(row.text(0), row.number(1))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static NewRow hub(Map<String, String> r, long region, long group) {
        return new NewRow("outlet")
                .set("code", "hub-" + r.get("region_code"))
                .set("kind", "HUB")
                .set("region_id", region)
                .set("franchisee_id", group)
                .set("name_zh", r.get("hub_name_zh"))
                .set("name_en", r.get("hub_name_en"))
                .set("province_code", r.get("hub_province_code"))
                .set("city_zh", r.get("hub_city_zh"))
                .set("city_en", r.get("hub_city_en"))
                .set("district_zh", null)
                .set("district_en", null)
                .set("address_zh", r.get("hub_address_zh"))
                .set("address_en", r.get("hub_address_en"))
                .set("latitude", r.get("latitude"))
                .set("longitude", r.get("longitude"))
                .set("phone", r.get("hub_phone"));
    }

    private static NewRow outlet(Map<String, String> o, long region, long franchisee) {
        return new NewRow("outlet")
                .set("code", o.get("outlet_code"))
                .set("kind", "OUTLET")
                .set("region_id", region)
                .set("franchisee_id", franchisee)
                .set("name_zh", o.get("name_zh"))
                .set("name_en", o.get("name_en"))
                .set("province_code", o.get("province_code"))
                .set("city_zh", o.get("city_zh"))
                .set("city_en", o.get("city_en"))
                .set("district_zh", o.get("district_zh"))
                .set("district_en", o.get("district_en"))
                .set("address_zh", o.get("address_zh"))
                .set("address_en", o.get("address_en"))
                .set("latitude", o.get("latitude"))
                .set("longitude", o.get("longitude"))
                .set("phone", o.get("phone"));
    }

    /** The week of each outlet; holidays of the past year, which the history keeps to, and of the coming months. */
    private void hours(RowWriter rows, List<Map<String, String>> outlets) {
        var dice = new Dice(1);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        var sites = Network.sites(sql);
        int at = 0;
        for (var o : outlets) {
            Site site = sites.get(o.get("outlet_code"));
            for (int weekday = 1; weekday <= 7; weekday++) {
                if (!o.get("closed_weekday").equals(Integer.toString(weekday))) {
                    rows.add(new NewRow("opening_hours")
                            .set("id", dice.id(now))
                            .at(site)
                            .set("weekday", weekday)
                            .set("opens", o.get("opens"))
                            .set("closes", o.get("closes")));
                }
            }
            for (var h : Holidays.between(today.minusDays(400), today.plusDays(120))) {
                rows.add(new NewRow("special_day")
                        .set("id", dice.id(now))
                        .at(site)
                        .set("day", h.day())
                        .set("opens", h.opens())
                        .set("closes", h.closes())
                        .set("reason_zh", h.reasonZh())
                        .set("reason_en", h.reasonEn()));
            }
            LocalDate own = today.plusDays(9 + at % 12);
            if (at++ % 5 == 0 && Holidays.between(own, own).isEmpty()) {
                rows.add(new NewRow("special_day")
                        .set("id", dice.id(now))
                        .at(site)
                        .set("day", own)
                        .set("opens", "13:00")
                        .set("closes", o.get("closes"))
                        .set("reason_zh", "上午设备检修")
                        .set("reason_en", "Equipment check in the morning"));
            }
        }
    }

    private void freight(RowWriter rows, List<Map<String, String>> regions, Map<String, Long> regionIds) {
        Map<String, Long> carriers = ids("carrier");
        for (var r : regions) {
            for (var p : Csv.read("network/provinces.csv")) {
                var plan = FreightPlan.of(
                        number(r, "latitude"),
                        number(r, "longitude"),
                        p.get("province_code"),
                        number(p, "latitude"),
                        number(p, "longitude"));
                rows.add(new NewRow("freight_rule")
                        .set("region_id", regionIds.get(r.get("region_code")))
                        .set("province_code", p.get("province_code"))
                        .set("carrier_id", carriers.get(plan.carrier()))
                        .set("first_g", 1000)
                        .set("first_fen", plan.firstFen())
                        .set("step_g", 1000)
                        .set("step_fen", plan.stepFen())
                        .set("free_from_fen", plan.freeFromFen())
                        .set("days", plan.days()));
            }
        }
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
