package org.wheelhouse.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A chain of one region, two outlets and six kinds of goods, for trying the generator without a database. */
final class TinyChain {

    static final Instant NOON = Instant.parse("2026-03-18T04:00:00Z");
    private static final Work OIL =
            new Work(1, "oil-service", "机油保养", "Oil service", 40, 1, "lift", 8_000, false, List.of());
    private static final Work WIPER =
            new Work(2, "wiper-change", "更换雨刮", "Wiper change", 10, 2, "quick", 0, false, List.of());
    private static final Work WASH = new Work(
            3,
            "detail-wash-wax",
            "精洗打蜡",
            "Detail wash",
            90,
            2,
            "quick",
            16_800,
            false,
            List.of(new Work.Step("冲洗", "Rinse", false)));

    private TinyChain() {}

    static Chain at(Instant now) {
        var goods = List.of(
                goods(11, "engine-oil", 33_900, true, OIL),
                goods(12, "oil-filter", 4_500, false, OIL),
                goods(13, "wiper-blade", 9_900, false, WIPER),
                goods(14, "towel", 1_990, true, null),
                goods(15, "car-wax", 12_900, true, WASH),
                goods(16, "phone-mount", 5_901, true, null));
        var trims =
                List.of(new Trim(1, "大众 朗逸 2019款 280TSI", 2019, false), new Trim(2, "特斯拉 Model 3 2021款", 2021, true));
        Map<Long, Map<Long, Assortment.Fit>> fits = new HashMap<>();
        fits.put(1L, Map.of(12L, new Assortment.Fit(1, null, null), 13L, new Assortment.Fit(2, 5L, "hook")));
        fits.put(2L, Map.of(13L, new Assortment.Fit(2, 5L, "other")));
        var bundle = new Chain.Bundle(
                7,
                39_901,
                List.of(
                        new Chain.Part(goods.getFirst(), null, 1),
                        new Chain.Part(goods.get(3), null, 3),
                        new Chain.Part(null, OIL, 1)));
        return new Chain(
                now,
                List.of(shop("a-first", 101), shop("b-second", 102)),
                Map.of(1L, hub()),
                new Assortment(goods, List.of(OIL, WIPER, WASH), trims, fits),
                List.of(bundle));
    }

    private static Goods goods(long id, String category, long fen, boolean universal, Work work) {
        return new Goods(
                id,
                id,
                category,
                "货" + id,
                "Goods " + id,
                700,
                1_200_000,
                universal,
                List.of(new Goods.Price(LocalDate.of(2025, 1, 1), null, fen)),
                work == null ? Map.of() : Map.of(work.id(), 0));
    }

    private static Shop shop(String code, long id) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.TUESDAY) {
                week.put(day, new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
            }
        }
        var technicians = List.of(
                new Shop.Technician(new UUID(id, 1), "甲", Map.of(1L, LocalDate.MAX), week, List.of()),
                new Shop.Technician(new UUID(id, 2), "乙", Map.of(2L, LocalDate.MAX), week, List.of()));
        return new Shop(
                code,
                new Site(id, 1, 9),
                "店" + id,
                "Shop " + id,
                "31",
                "上海市",
                List.of("310101", "310104"),
                List.of(new Shop.Bay(new UUID(id, 11), "lift"), new Shop.Bay(new UUID(id, 12), "quick")),
                technicians,
                week,
                Map.of(LocalDate.of(2026, 2, 17), Optional.empty()));
    }

    private static Hub hub() {
        return new Hub(
                new Site(100, 1, 8),
                "仓",
                "上海市",
                "Shanghai",
                Map.of("31", new Hub.Freight(1, "jd", 1_000, 800, 1_000, 200, 9_900L, 1)),
                List.of("310101"));
    }
}
