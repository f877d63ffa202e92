package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import org.wheelhouse.platform.sheet.SheetColumns;

/** Installation services with their duration, skill, bay type and price. */
@ApplicationScoped
class ServiceImport implements ImportKind {

    private static final TableStep SERVICE = new TableStep(
            "service",
            "code text, name_zh text, name_en text, summary_zh text, summary_en text, duration_min int, skill text, bay_type text,"
                    + " price_fen bigint, per_piece boolean, position int",
            "select d.n, d.code, d.name_zh, d.name_en, coalesce(d.summary_zh, '') as summary_zh, d.summary_en, d.duration_min, k.id as skill_id,"
                    + " d.bay_type, d.price_fen, d.per_piece, d.position from d join skill k on k.code = d.skill",
            "code, name_zh, name_en, summary_zh, summary_en, duration_min, skill_id, bay_type, price_fen, per_piece, position",
            "t.code = w.code");

    @Inject
    private Known known;

    @Override
    public String code() {
        return "services";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(new ImportPart(
                "services",
                SheetColumns.of(
                        "service_code",
                        "name_zh",
                        "name_en",
                        "summary_zh",
                        "summary_en",
                        "duration_min",
                        "skill_code",
                        "bay_type",
                        "price_yuan",
                        "per_piece",
                        "position"),
                "select s.code, s.name_zh, s.name_en, s.summary_zh, s.summary_en, s.duration_min, k.code, s.bay_type,"
                        + " cast(s.price_fen / 100.0 as numeric(14, 2)), s.per_piece, s.position from service s join skill k on k.id = s.skill_id"
                        + " order by s.position, s.id"));
    }

    @Override
    public void read(Draft draft) {
        var skills = known.ids("skill").keySet();
        var bays = known.values("select code from bay_type");
        var seen = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("services")) {
            row.repeated("service_code", row.code("service_code"), seen);
            row.required("price_yuan");
            draft.write(
                    SERVICE,
                    row,
                    "code",
                    row.text("service_code"),
                    "name_zh",
                    row.required("name_zh"),
                    "name_en",
                    row.text("name_en"),
                    "summary_zh",
                    row.text("summary_zh"),
                    "summary_en",
                    row.text("summary_en"),
                    "duration_min",
                    row.requiredInteger("duration_min", 5, 2_880),
                    "skill",
                    row.known("skill_code", skills, "skill_code"),
                    "bay_type",
                    row.known("bay_type", bays, "bay_type"),
                    "price_fen",
                    row.yuan("price_yuan"),
                    "per_piece",
                    Boolean.TRUE.equals(row.yesNo("per_piece")),
                    "position",
                    row.requiredInteger("position", 0, 10_000));
        }
    }
}
