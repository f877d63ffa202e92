package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.sheet.SheetColumns;

/**
 * The vehicle tree of a source: up to four files, whose ids are the source's own. What they are called here is kept in vehicle_source, so
 * that a later file of the same source finds its rows again. A maker's id may stand under several makes: it is known by both ids. Makes,
 * makers and series are the same as another source's by name; trims by name and model year, one for one, since equal names occur.
 */
@ApplicationScoped
class VehicleImport implements ImportKind {

    private static final String SOURCE_COLUMNS = "source, level, external_id, target_id";
    private static final String SOURCE_MATCH =
            "t.source = w.source and t.level = w.level and t.external_id = w.external_id";
    private static final String NOT_KNOWN =
            " where not exists (select from vehicle_source v where v.source = d.source and v.level = '%s'"
                    + " and v.external_id = d.external)";
    private static final String OF =
            " join vehicle_source %1$s on %1$s.source = d.source and %1$s.level = '%2$s' and %1$s.external_id = d.%3$s";

    private static final String NODE =
            "source text, external text, parent text, make text, name text, name_en text, letter text";

    private static final TableStep MAKE_SOURCE = source(
            "make",
            NODE,
            "select d.n, d.source, 'make' as level, d.external as external_id, coalesce(m.id, nextval('vehicle_make_id_seq')) as target_id from d"
                    + " left join vehicle_make m on m.name_zh = d.name" + NOT_KNOWN.formatted("make"));
    private static final TableStep MAKE = new TableStep(
            "vehicle_make",
            NODE,
            "select d.n, v.target_id as id, d.name as name_zh, coalesce(d.name_en, m.name_en) as name_en, d.letter from d"
                    + OF.formatted("v", "make", "external") + " left join vehicle_make m on m.id = v.target_id",
            "id, name_zh, name_en, letter",
            "t.id = w.id");

    private static final TableStep MAKER_SOURCE = source(
            "maker",
            NODE,
            "select d.n, d.source, 'maker' as level, d.external as external_id, coalesce(k.id, nextval('vehicle_maker_id_seq')) as target_id from d"
                    + OF.formatted("p", "make", "parent")
                    + " left join vehicle_maker k on k.make_id = p.target_id and k.name_zh = d.name"
                    + NOT_KNOWN.formatted("maker"));
    private static final TableStep MAKER = new TableStep(
            "vehicle_maker",
            NODE,
            "select d.n, v.target_id as id, p.target_id as make_id, d.name as name_zh, d.letter from d"
                    + OF.formatted("v", "maker", "external") + OF.formatted("p", "make", "parent"),
            "id, make_id, name_zh, letter",
            "t.id = w.id");

    private static final TableStep SERIES_SOURCE = source(
            "series",
            NODE,
            "select d.n, d.source, 'series' as level, d.external as external_id, coalesce(s.id, nextval('vehicle_series_id_seq')) as target_id from d"
                    + OF.formatted("p", "maker", "parent")
                    + " left join vehicle_series s on s.maker_id = p.target_id and s.name_zh = d.name"
                    + NOT_KNOWN.formatted("series"));
    private static final TableStep SERIES = new TableStep(
            "vehicle_series",
            NODE,
            "select d.n, v.target_id as id, p.target_id as maker_id, m.target_id as make_id, d.name as name_zh, coalesce(d.name_en, s.name_en) as name_en,"
                    + " d.letter from d" + OF.formatted("v", "series", "external")
                    + OF.formatted("p", "maker", "parent")
                    + OF.formatted("m", "make", "make") + " left join vehicle_series s on s.id = v.target_id",
            "id, maker_id, make_id, name_zh, name_en, letter",
            "t.id = w.id");

    private static final String TRIM_ROW =
            "source text, external text, parent text, name text, model_year int, energy text, displacement_ml int,"
                    + " engine_code text, power_kw int, transmission text, body text";

    private static final TableStep TRIM_SOURCE = source(
            "trim",
            TRIM_ROW,
            "select x.n, x.source, 'trim' as level, x.external as external_id, coalesce(t.id, nextval('vehicle_trim_id_seq')) as target_id from"
                    + " (select d.n, d.source, d.external, p.target_id as series_id, d.name, d.model_year, row_number() over"
                    + " (partition by p.target_id, d.name, d.model_year order by d.n) as nth from d"
                    + OF.formatted("p", "series", "parent")
                    + NOT_KNOWN.formatted("trim")
                    + ") x left join (select id, series_id, name, model_year, row_number() over"
                    + " (partition by series_id, name, model_year order by id) as nth from vehicle_trim k where not exists (select from vehicle_source o"
                    + " where o.level = 'trim' and o.target_id = k.id and o.source = (select source from d limit 1))) t"
                    + " on t.series_id = x.series_id and t.name = x.name and t.model_year = x.model_year and t.nth = x.nth");
    private static final TableStep TRIM = new TableStep(
            "vehicle_trim",
            TRIM_ROW,
            "select d.n, v.target_id as id, p.target_id as series_id, d.name, d.model_year, coalesce(d.energy, t.energy) as energy,"
                    + " coalesce(d.displacement_ml, t.displacement_ml) as displacement_ml, coalesce(d.engine_code, t.engine_code) as engine_code,"
                    + " coalesce(d.power_kw, t.power_kw) as power_kw, coalesce(d.transmission, t.transmission) as transmission,"
                    + " coalesce(d.body, t.body) as body from d" + OF.formatted("v", "trim", "external")
                    + OF.formatted("p", "series", "parent")
                    + " left join vehicle_trim t on t.id = v.target_id",
            "id, series_id, name, model_year, energy, displacement_ml, engine_code, power_kw, transmission, body",
            "t.id = w.id");

    @Inject
    private Known known;

    private static TableStep source(String level, String row, String wanted) {
        return new TableStep("vehicle_source", row, wanted, SOURCE_COLUMNS, SOURCE_MATCH)
                .silent()
                .named("source of " + level);
    }

    @Override
    public String code() {
        return "vehicles";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(
                new ImportPart(
                        "brand",
                        new SheetColumns(List.of("brand_id", "name", "letter"), List.of("name_en")),
                        "select id, name_zh, letter, name_en from vehicle_make order by id"),
                new ImportPart(
                        "factory",
                        SheetColumns.of("factory_id", "brand_id", "name", "letter"),
                        "select id, make_id, name_zh, letter from vehicle_maker order by id"),
                new ImportPart(
                        "series",
                        new SheetColumns(
                                List.of("series_id", "factory_id", "brand_id", "name", "letter"), List.of("name_en")),
                        "select id, maker_id, make_id, name_zh, letter, name_en from vehicle_series order by id"),
                new ImportPart(
                        "trim",
                        new SheetColumns(
                                List.of("trim_id", "series_id", "name", "model_year"),
                                List.of(
                                        "energy",
                                        "displacement_ml",
                                        "engine_code",
                                        "power_kw",
                                        "transmission",
                                        "body")),
                        "select id, series_id, name, model_year || '款', energy, displacement_ml, engine_code, power_kw, transmission, body"
                                + " from vehicle_trim order by id"));
    }

    @Override
    public void read(Draft draft) {
        if (draft.source() == null || draft.source().isBlank()) {
            throw new BusinessException("catalog.import.source-missing");
        }
        draft.begin(MAKE_SOURCE, MAKE, MAKER_SOURCE, MAKER, SERIES_SOURCE, SERIES, TRIM_SOURCE, TRIM);
        var makes = level(draft, "make");
        var makers = level(draft, "maker");
        var series = level(draft, "series");
        var ids = new HashMap<String, Integer>();
        var names = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("brand")) {
            String id = id(row, "brand_id", "", ids);
            makes.add(id);
            node(draft, MAKE_SOURCE, MAKE, row, id, "", "", names);
        }
        for (RowReader row : draft.rows("factory")) {
            String make = row.known("brand_id", makes, "brand_id");
            String id = id(row, "factory_id", make + ":", ids);
            makers.add(id);
            node(draft, MAKER_SOURCE, MAKER, row, id, make, make, names);
        }
        for (RowReader row : draft.rows("series")) {
            String make = row.known("brand_id", makes, "brand_id");
            String maker = make + ":" + row.required("factory_id");
            if (!makers.contains(maker)) {
                row.error("factory_id", "catalog.import.unknown", "brand_id:factory_id", maker);
            }
            String id = id(row, "series_id", "", ids);
            series.add(id);
            node(draft, SERIES_SOURCE, SERIES, row, id, maker, make, names);
        }
        for (RowReader row : draft.rows("trim")) {
            trim(draft, row, id(row, "trim_id", "", ids), row.known("series_id", series, "series_id"));
        }
    }

    private Set<String> level(Draft draft, String level) {
        return new HashSet<>(known.values(
                "select external_id from vehicle_source where source = ?1 and level = ?2", draft.source(), level));
    }

    private static String id(RowReader row, String column, String prefix, Map<String, Integer> seen) {
        String id = prefix + row.required(column);
        row.repeated(column, column + " " + id, seen);
        return id;
    }

    private static void node(
            Draft draft,
            TableStep source,
            TableStep node,
            RowReader row,
            String id,
            String parent,
            String make,
            Map<String, Integer> names) {
        row.repeated("name", node.table() + parent + " " + row.required("name"), names);
        if (!row.required("letter").matches("[A-Z0-9]?")) {
            row.error("letter", "catalog.import.letter");
        }
        for (TableStep step : List.of(source, node)) {
            draft.write(
                    step,
                    row,
                    "source",
                    draft.source(),
                    "external",
                    id,
                    "parent",
                    parent,
                    "make",
                    make,
                    "name",
                    row.text("name"),
                    "name_en",
                    row.text("name_en"),
                    "letter",
                    row.text("letter"));
        }
    }

    private static void trim(Draft draft, RowReader row, String id, String series) {
        String name = row.required("name");
        String year = row.required("model_year").replace("款", "");
        if (!year.matches("(19|20)[0-9]{2}")) {
            row.error("model_year", "catalog.import.model-year");
            return;
        }
        if (name.matches("(19|20)[0-9]{2}款.*") && !name.startsWith(year)) {
            row.hint("name", "catalog.import.name-says-other-year", year);
        }
        String energy = row.text("energy") == null
                ? null
                : row.choice("energy", "petrol", "diesel", "hybrid", "plug-in-hybrid", "electric", "range-extender");
        Integer displacement = row.integer("displacement_ml", 1, 20_000);
        Integer power = row.integer("power_kw", 1, 3_000);
        for (TableStep step : List.of(TRIM_SOURCE, TRIM)) {
            draft.write(
                    step,
                    row,
                    "source",
                    draft.source(),
                    "external",
                    id,
                    "parent",
                    series,
                    "name",
                    name,
                    "model_year",
                    Integer.valueOf(year),
                    "energy",
                    energy,
                    "displacement_ml",
                    displacement,
                    "engine_code",
                    row.text("engine_code"),
                    "power_kw",
                    power,
                    "transmission",
                    row.text("transmission"),
                    "body",
                    row.text("body"));
        }
    }
}
