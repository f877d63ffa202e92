package org.wheelhouse.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;

/**
 * A small chain of its own for a test, beside whatever stands in the database: two regions, each with a hub and three outlets; the group
 * owns the hubs, one franchisee has outlets in both regions, two have one each.
 *
 * <pre>
 *   region 0: hub 0 (group), outlet 0 and 1 (franchisee 0), outlet 2 (franchisee 1)
 *   region 1: hub 1 (group), outlet 3 and 4 (franchisee 2), outlet 5 (franchisee 0)
 * </pre>
 *
 * @param regions ids
 * @param group id of the group's own franchisee row
 * @param franchisees ids, without the group
 * @param hubs one a region
 * @param outlets without the hubs
 * @param customers four, with a verified phone; none traded anywhere yet
 */
public record SmallChain(
        List<Long> regions,
        long group,
        List<Long> franchisees,
        List<Site> hubs,
        List<Site> outlets,
        List<UUID> customers) {

    /** An outlet or a hub with the tenants it belongs to. */
    public record Site(long outlet, long region, long franchisee) {

        /** The scope of its staff. */
        public Scope scope() {
            return Scope.outlet(region, outlet, "test");
        }

        /** The scope of a purchase here. */
        public Scope checkout(UUID customer) {
            return Scope.checkout(region, outlet, customer);
        }

        /** The tenant columns of a row of this site. */
        public Map<String, Object> columns() {
            var columns = new LinkedHashMap<String, Object>();
            columns.put("outlet_id", outlet);
            columns.put("region_id", region);
            columns.put("franchisee_id", franchisee);
            return columns;
        }
    }

    public static SmallChain make() {
        String mark = Ids.code(8);
        OwnerSql.update("insert into division (code, level, name_zh) values ('44', 1, '广东省') on conflict do nothing");
        var regions = List.of(named("region", mark, 0), named("region", mark, 1));
        long group = named("franchisee", mark, 9);
        var franchisees =
                List.of(named("franchisee", mark, 0), named("franchisee", mark, 1), named("franchisee", mark, 2));
        var hubs = new ArrayList<Site>();
        for (int i = 0; i < 2; i++) {
            hubs.add(site("HUB", mark, i, regions.get(i), group));
        }
        int[][] outlets = {{0, 0}, {0, 0}, {0, 1}, {1, 2}, {1, 2}, {1, 0}};
        var sites = new ArrayList<Site>();
        for (int[] place : outlets) {
            sites.add(site("OUTLET", mark, sites.size(), regions.get(place[0]), franchisees.get(place[1])));
        }
        var customers = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            customers.add(customer("试客" + i));
        }
        return new SmallChain(
                regions, group, franchisees, List.copyOf(hubs), List.copyOf(sites), List.copyOf(customers));
    }

    /** A carrier that takes goods from both hubs to the outlets for nothing. @param days how long that takes */
    public SmallChain delivered(int days) {
        Object carrier = OwnerSql.insert("carrier", Map.of("code", "t" + Ids.code(8), "name_zh", "运"));
        for (long region : regions) {
            OwnerSql.insert(
                    "freight_rule",
                    Map.of(
                            "region_id",
                            region,
                            "province_code",
                            "44",
                            "carrier_id",
                            carrier,
                            "first_g",
                            1000,
                            "first_fen",
                            0,
                            "step_g",
                            1000,
                            "step_fen",
                            500,
                            "days",
                            days));
        }
        return this;
    }

    /** One more customer, with a verified phone number that nobody else has. */
    public static UUID customer(String name) {
        UUID id = Ids.next();
        String phone = "199" + String.format("%08d", Math.floorMod(id.getLeastSignificantBits(), 100_000_000L));
        OwnerSql.update(
                "insert into customer (id, name, phone, phone_verified_at) values (?, ?, ?, now())", id, name, phone);
        return id;
    }

    private static long named(String table, String mark, int number) {
        return ((Number) OwnerSql.insert(table, Map.of("code", "T" + mark + number, "name_zh", "测试" + mark + number)))
                .longValue();
    }

    private static Site site(String kind, String mark, int number, long region, long franchisee) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("code", "T" + mark + kind.charAt(0) + number);
        columns.put("kind", kind);
        columns.put("region_id", region);
        columns.put("franchisee_id", franchisee);
        columns.put("name_zh", "测试店" + number);
        columns.put("province_code", "44");
        columns.put("city_zh", "深圳");
        columns.put("address_zh", "测试路" + number + "号");
        columns.put("latitude", 22.5 + number / 100.0);
        columns.put("longitude", 114.0 + number / 100.0);
        columns.put("phone", "0755-00000000");
        long id = ((Number) OwnerSql.insert("outlet", columns)).longValue();
        return new Site(id, region, franchisee);
    }
}
