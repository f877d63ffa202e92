package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.platform.db.Sql;

/** Reads goods, services, bundles and fitment for the history. */
@ApplicationScoped
class CatalogueReader {

    /** How much more than others goods of a kind are bought. */
    private static final Map<String, Double> SOUGHT = Map.ofEntries(
            Map.entry("engine-oil", 6.0),
            Map.entry("oil-filter", 5.0),
            Map.entry("wiper-blade", 5.0),
            Map.entry("washer-fluid", 4.0),
            Map.entry("cabin-filter", 4.0),
            Map.entry("air-filter", 3.0),
            Map.entry("floor-mat", 3.0),
            Map.entry("phone-mount", 3.0),
            Map.entry("dash-cam", 3.0),
            Map.entry("car-wax", 2.0),
            Map.entry("towel", 2.5),
            Map.entry("tyre", 2.0),
            Map.entry("brake-pad", 2.0),
            Map.entry("battery", 2.0),
            Map.entry("car-charger", 2.5),
            Map.entry("air-pump", 2.0));

    @Inject
    private Sql sql;

    Map<Long, Work> works() {
        var steps = new HashMap<Long, List<Work.Step>>();
        sql.list(
                "select service_id, text_zh, text_en, photo from service_step order by service_id, position",
                r -> steps.computeIfAbsent(r.number(0), none -> new ArrayList<>())
                        .add(new Work.Step(r.text(1), r.text(2), r.flag(3))));
        var works = new LinkedHashMap<Long, Work>();
        sql.list(
                "select id, code, name_zh, name_en, duration_min, skill_id, bay_type, price_fen, per_piece from service where active order by code",
                r -> works.put(
                        r.number(0),
                        new Work(
                                r.number(0),
                                r.text(1),
                                r.text(2),
                                r.text(3),
                                r.integer(4),
                                r.number(5),
                                r.text(6),
                                r.number(7),
                                r.flag(8),
                                steps.getOrDefault(r.number(0), List.of()))));
        return works;
    }

    /** The most popular first: chance, weighted by kind. */
    List<Goods> goods(Dice dice) {
        var prices = new HashMap<Long, List<Goods.Price>>();
        sql.list(
                "select p.sku_id, lower(p.valid), upper(p.valid), p.price_fen from price p join price_list l on l.id = p.price_list_id"
                        + " where l.code = 'retail' order by p.sku_id, p.valid",
                r -> prices.computeIfAbsent(r.number(0), none -> new ArrayList<>())
                        .add(new Goods.Price(r.has(1) ? r.date(1) : java.time.LocalDate.MIN, r.date(2), r.number(3))));
        var installed = works("product_id");
        var kinds = works("category_id");
        var goods = sql.list(
                "select k.id, p.id, c.code, p.name_zh || coalesce(' ' || k.variant_zh, ''), p.name_en || coalesce(' ' ||"
                        + " k.variant_en, ''), k.weight_g, cast(k.length_mm as bigint) * k.width_mm * k.height_mm, p.fitment_mode,"
                        + " c.id from sku k join product p on p.id = k.product_id join category c on c.id = p.category_id"
                        + " where k.active and p.state = 'ACTIVE' order by k.code",
                r -> new Goods(
                        r.number(0),
                        r.number(1),
                        r.text(2),
                        r.text(3),
                        r.text(4),
                        r.integer(5),
                        r.number(6),
                        r.text(7).equals("universal"),
                        prices.getOrDefault(r.number(0), List.of()),
                        installed.getOrDefault(r.number(1), kinds.getOrDefault(r.number(8), Map.of()))));
        record Ranked(Goods goods, double place) {}
        return goods.stream()
                .filter(g -> !g.prices().isEmpty())
                .map(g -> new Ranked(g, Math.pow(dice.share(), 1 / SOUGHT.getOrDefault(g.category(), 1.0))))
                .sorted(Comparator.comparingDouble(Ranked::place).reversed())
                .map(Ranked::goods)
                .toList();
    }

    private Map<Long, Map<Long, Integer>> works(String of) {
        var works = new HashMap<Long, Map<Long, Integer>>();
        sql.list(
                "select " + of + ", service_id, extra_min from service_rule where " + of + " is not null order by 1, 2",
                r -> works.computeIfAbsent(r.number(0), none -> new LinkedHashMap<>())
                        .put(r.number(1), r.integer(2)));
        return works;
    }

    Assortment assortment(List<Goods> goods, Map<Long, Work> works, Dice dice) {
        var fits = new HashMap<Long, Map<Long, Assortment.Fit>>();
        sql.list(
                "select t.id, k.id, max(f.quantity), min(f.question_id), min(f.answer_code) from fitment f"
                        + " join sku k on k.product_id = f.product_id and (f.sku_id is null or f.sku_id = k.id)"
                        + " join vehicle_series s on s.make_id = f.make_id and (f.series_id is null or f.series_id = s.id)"
                        + " join vehicle_trim t on t.series_id = s.id and (f.trim_id is null or f.trim_id = t.id)"
                        + " and (f.year_from is null or t.model_year >= f.year_from) and (f.year_to is null or t.model_year <= f.year_to)"
                        + " and (f.trim_contains is null or position(f.trim_contains in t.name) > 0)"
                        + " where k.active group by t.id, k.id having count(distinct f.question_id) = 0"
                        + " or count(*) = 1",
                r -> fits.computeIfAbsent(r.number(0), none -> new HashMap<>())
                        .put(r.number(1), new Assortment.Fit(r.integer(2), r.numberOrNull(3), r.text(4))));
        record Ranked(Trim trim, double place) {}
        var trims = sql.list(
                "select t.id, m.name_zh || ' ' || s.name_zh || ' ' || t.name, t.model_year, coalesce(t.energy, '') = 'electric'"
                        + " from vehicle_trim t join vehicle_series s on s.id = t.series_id join vehicle_make m on m.id = s.make_id"
                        + " order by m.name_zh, s.name_zh, t.name, t.id",
                r -> new Trim(r.number(0), r.text(1), r.integer(2), r.flag(3)));
        var driven = trims.stream()
                .filter(t -> fits.getOrDefault(t.id(), Map.of()).size() >= 10)
                .map(t -> new Ranked(t, dice.share()))
                .sorted(Comparator.comparingDouble(Ranked::place))
                .map(Ranked::trim)
                .limit(600)
                .toList();
        return new Assortment(goods, List.copyOf(works.values()), driven, fits);
    }

    List<Chain.Bundle> bundles(List<Goods> goods, Map<Long, Work> works) {
        var bySku = goods.stream().collect(Collectors.toMap(Goods::sku, g -> g));
        var parts = new HashMap<Long, List<Chain.Part>>();
        sql.list(
                "select bundle_id, sku_id, service_id, quantity from bundle_component order by bundle_id, position",
                r -> parts.computeIfAbsent(r.number(0), none -> new ArrayList<>())
                        .add(new Chain.Part(bySku.get(r.numberOrNull(1)), works.get(r.numberOrNull(2)), r.integer(3))));
        return sql.list(
                "select id, price_fen from bundle where active order by code",
                r -> new Chain.Bundle(r.number(0), r.number(1), parts.getOrDefault(r.number(0), List.of())));
    }
}
