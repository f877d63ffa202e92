package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.sheet.SheetColumns;

/** Which cars products fit; the file says all there is about the products it names. */
@ApplicationScoped
class FitmentImport implements ImportKind {

    private static final TableStep FITMENT = new TableStep(
                    "fitment",
                    "product_id bigint, sku_id bigint, make_id bigint, series_id bigint, year_from int, year_to int, trim_contains text, position text,"
                            + " quantity int, question_id bigint, answer_code text, note_zh text, note_en text, source text",
                    "select n, product_id, sku_id, make_id, series_id, year_from, year_to, trim_contains, position, quantity, question_id, answer_code, note_zh,"
                            + " note_en, source from d",
                    "product_id, sku_id, make_id, series_id, year_from, year_to, trim_contains, position, quantity, question_id, answer_code, note_zh,"
                            + " note_en, source",
                    "t.product_id = w.product_id and t.make_id = w.make_id and t.trim_id is null and (t.sku_id, t.series_id, t.year_from, t.year_to,"
                            + " t.trim_contains, t.position, t.question_id, t.answer_code) is not distinct from (w.sku_id, w.series_id, w.year_from, w.year_to,"
                            + " w.trim_contains, w.position, w.question_id, w.answer_code)")
            .replacing("t.product_id = w.product_id");

    private static final String SERIES =
            "select m.name_zh || '/' || %s, s.id from vehicle_series s join vehicle_make m on m.id = s.make_id"
                    + " join vehicle_maker k on k.id = s.maker_id";

    @Inject
    private Known known;

    @Inject
    private Sql sql;

    @Override
    public String code() {
        return "fitment";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(new ImportPart(
                "fitment",
                SheetColumns.of(
                        "product_code",
                        "sku",
                        "make",
                        "series",
                        "year_from",
                        "year_to",
                        "trim",
                        "position",
                        "quantity",
                        "question_code",
                        "answer_code",
                        "note_zh",
                        "note_en",
                        "source"),
                "select p.code, k.code, m.name_zh, case when (select count(*) from vehicle_series o where o.make_id = s.make_id and o.name_zh = s.name_zh) > 1"
                        + " then (select r.name_zh from vehicle_maker r where r.id = s.maker_id) || '/' else '' end || s.name_zh, f.year_from, f.year_to,"
                        + " f.trim_contains, f.position, f.quantity, q.code, f.answer_code, f.note_zh, f.note_en, f.source from fitment f"
                        + " join product p on p.id = f.product_id left join sku k on k.id = f.sku_id join vehicle_make m on m.id = f.make_id"
                        + " left join vehicle_series s on s.id = f.series_id left join question q on q.id = f.question_id"
                        + " where f.trim_id is null order by p.id, f.id"));
    }

    private record Lookups(
            Map<String, Long> products,
            Set<String> universal,
            Map<String, Long> skus,
            Map<String, String> productOfSku,
            Map<String, Long> makes,
            Map<String, Long> series,
            Map<String, Long> seriesByMaker,
            Map<String, Long> questions,
            Set<String> answers,
            Map<Long, List<Trim>> trims) {}

    private record Trim(long series, int year, String name) {}

    private Lookups lookups() {
        var trims = new HashMap<Long, List<Trim>>();
        sql.list(
                        "select series_id, model_year, name from vehicle_trim",
                        r -> new Trim(r.number(0), r.integer(1), r.text(2).toLowerCase(Locale.ROOT)))
                .forEach(t -> trims.computeIfAbsent(t.series, s -> new java.util.ArrayList<>())
                        .add(t));
        return new Lookups(
                known.ids("product"),
                known.values("select code from product where fitment_mode = 'universal'"),
                known.ids("sku"),
                known.texts("select k.code, p.code from sku k join product p on p.id = k.product_id"),
                known.pairs("select name_zh, id from vehicle_make"),
                known.pairs("select key, case when count(*) = 1 then min(id) end from (" + SERIES.formatted("s.name_zh")
                        + ") x(key, id) group by key"),
                known.pairs(SERIES.formatted("k.name_zh || '/' || s.name_zh")),
                known.ids("question"),
                known.values(
                        "select q.code || '/' || a.code from question_answer a join question q on q.id = a.question_id"),
                trims);
    }

    @Override
    public void read(Draft draft) {
        var lookups = lookups();
        var seen = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("fitment")) {
            read(draft, row, lookups, seen);
        }
    }

    private static void read(Draft draft, RowReader row, Lookups lookups, Map<String, Integer> seen) {
        String product = row.known("product_code", lookups.products.keySet(), "product_code");
        if (lookups.universal.contains(product)) {
            row.error("product_code", "catalog.import.fitment-universal");
        }
        String sku = row.text("sku");
        if (sku != null
                && !row.known("sku", lookups.skus.keySet(), "sku").isEmpty()
                && lookups.productOfSku.containsKey(sku)
                && !lookups.productOfSku.get(sku).equals(product)) {
            row.error("sku", "catalog.import.sku-of-other", lookups.productOfSku.get(sku));
        }
        String make = row.known("make", lookups.makes.keySet(), "make");
        Long series = series(row, make, lookups);
        Integer from = row.integer("year_from", 1950, 2100);
        Integer to = row.integer("year_to", 1950, 2100);
        if (from != null && to != null && from > to) {
            row.error("year_to", "catalog.import.years");
        }
        String question = question(row, lookups);
        if (series != null) {
            reaches(row, lookups.trims.getOrDefault(series, List.of()), from, to);
        }
        Integer quantity = row.text("quantity") == null ? Integer.valueOf(1) : row.integer("quantity", 1, 100);
        row.repeated(
                "product_code",
                String.join(
                        "\t",
                        product,
                        sku,
                        make,
                        row.text("series"),
                        row.text("year_from"),
                        row.text("year_to"),
                        row.text("trim"),
                        row.text("position"),
                        question,
                        row.text("answer_code")),
                seen);
        draft.write(
                FITMENT,
                row,
                "product_id",
                lookups.products.get(product),
                "sku_id",
                sku == null ? null : lookups.skus.get(sku),
                "make_id",
                lookups.makes.get(make),
                "series_id",
                series,
                "year_from",
                from,
                "year_to",
                to,
                "trim_contains",
                row.text("trim"),
                "position",
                row.text("position"),
                "quantity",
                quantity,
                "question_id",
                question == null ? null : lookups.questions.get(question),
                "answer_code",
                question == null ? null : row.text("answer_code"),
                "note_zh",
                row.text("note_zh"),
                "note_en",
                row.text("note_en"),
                "source",
                row.choice("source", "maker", "measured", "estimated"));
    }

    private static Long series(RowReader row, String make, Lookups lookups) {
        String series = row.text("series");
        if (series == null || !lookups.makes.containsKey(make)) {
            return null;
        }
        String key = make + "/" + series;
        if (lookups.series.get(key) != null) {
            return lookups.series.get(key);
        }
        if (lookups.series.containsKey(key)) {
            row.error("series", "catalog.import.series-ambiguous", series);
        } else if (lookups.seriesByMaker.containsKey(key)) {
            return lookups.seriesByMaker.get(key);
        } else {
            var ofMake = new HashSet<String>();
            lookups.series.keySet().stream()
                    .filter(k -> k.startsWith(make + "/"))
                    .forEach(k -> ofMake.add(k.substring(make.length() + 1)));
            row.known("series", ofMake, "series");
        }
        return null;
    }

    private static String question(RowReader row, Lookups lookups) {
        String question = row.text("question_code");
        String answer = row.text("answer_code");
        if ((question == null) != (answer == null)) {
            row.error("answer_code", "catalog.import.both-or-none", "question_code", "answer_code");
            return null;
        }
        if (question != null
                && lookups.questions.containsKey(
                        row.known("question_code", lookups.questions.keySet(), "question_code"))
                && !lookups.answers.contains(question + "/" + answer)) {
            row.error("answer_code", "catalog.import.unknown", "answer_code", answer);
        }
        return question;
    }

    /** A row that no car of the tree meets is not wrong, but most likely a slip. */
    private static void reaches(RowReader row, List<Trim> trims, Integer from, Integer to) {
        String part = row.text("trim") == null ? "" : row.text("trim").toLowerCase(Locale.ROOT);
        boolean any = trims.stream()
                .anyMatch(
                        t -> (from == null || from <= t.year) && (to == null || to >= t.year) && t.name.contains(part));
        if (!any) {
            row.hint(part.isEmpty() ? "year_from" : "trim", "catalog.import.reaches-no-car");
        }
    }
}
