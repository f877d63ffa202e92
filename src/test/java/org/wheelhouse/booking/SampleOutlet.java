package org.wheelhouse.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;
import org.wheelhouse.warehouse.SiteRef;

/** Equips an outlet in the database: open every day 09:00–18:00, with bays and technicians at work all day. */
public final class SampleOutlet {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final SmallChain.Site site;
    final List<UUID> bays = new ArrayList<>();
    final List<UUID> technicians = new ArrayList<>();

    public SampleOutlet(SmallChain.Site site) {
        this.site = site;
        for (int weekday = 1; weekday <= 7; weekday++) {
            insert(
                    "opening_hours",
                    Map.of(
                            "id",
                            Ids.next(),
                            "weekday",
                            weekday,
                            "opens",
                            LocalTime.of(9, 0),
                            "closes",
                            LocalTime.of(18, 0)));
        }
    }

    public SampleOutlet bay(String type) {
        UUID id = Ids.next();
        bays.add(id);
        insert("bay", Map.of("id", id, "name", "工位" + bays.size(), "bay_type", type, "position", bays.size()));
        return this;
    }

    public SampleOutlet technician(Long... skills) {
        UUID id = Ids.next();
        technicians.add(id);
        insert("technician", Map.of("id", id, "name", "技师" + technicians.size()));
        for (Long skill : skills) {
            insert("technician_skill", Map.of("technician_id", id, "skill_id", skill));
        }
        for (int weekday = 1; weekday <= 7; weekday++) {
            insert(
                    "technician_shift",
                    Map.of(
                            "id",
                            Ids.next(),
                            "technician_id",
                            id,
                            "weekday",
                            weekday,
                            "starts",
                            LocalTime.of(9, 0),
                            "ends",
                            LocalTime.of(18, 0)));
        }
        return this;
    }

    private void insert(String table, Map<String, ?> row) {
        var columns = site.columns();
        columns.putAll(row);
        OwnerSql.insert(table, columns);
    }

    public SiteRef ref() {
        return new SiteRef(site.outlet(), site.region(), site.franchisee());
    }

    HoldRequest request(UUID customer, Instant start, Instant expiresAt, SampleGoods.Service... services) {
        return new HoldRequest(
                ref(),
                customer,
                null,
                needs(services),
                null,
                start,
                expiresAt,
                new Contact("试客", "13900000000", null, null, "测试车", "粤B12345"));
    }

    static List<ServiceNeed> needs(SampleGoods.Service... services) {
        return Arrays.stream(services)
                .map(s -> new ServiceNeed(s.id(), "服务", "Service", s.minutes(), s.skill(), s.bayType(), Money.ZERO))
                .toList();
    }

    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
