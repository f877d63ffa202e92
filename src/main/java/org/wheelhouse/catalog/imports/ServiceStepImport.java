package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import org.wheelhouse.platform.sheet.SheetColumns;

/** The steps of a service's job card; the file says all steps of the services it names. */
@ApplicationScoped
class ServiceStepImport implements ImportKind {

    private static final TableStep STEP = new TableStep(
                    "service_step",
                    "service text, position int, text_zh text, text_en text, photo boolean",
                    "select d.n, s.id as service_id, d.position, d.text_zh, d.text_en, d.photo from d join service s on s.code = d.service",
                    "service_id, position, text_zh, text_en, photo",
                    "t.service_id = w.service_id and t.position = w.position")
            .replacing("t.service_id = w.service_id");

    @Inject
    private Known known;

    @Override
    public String code() {
        return "service_steps";
    }

    @Override
    public int order() {
        return 115;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(new ImportPart(
                "service_steps",
                SheetColumns.of("service_code", "position", "text_zh", "text_en", "photo"),
                "select s.code, t.position, t.text_zh, t.text_en, case when t.photo then 'yes' else 'no' end from service_step t"
                        + " join service s on s.id = t.service_id order by s.position, s.id, t.position"));
    }

    @Override
    public void read(Draft draft) {
        var services = known.ids("service").keySet();
        var seen = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("service_steps")) {
            String service = row.known("service_code", services, "service_code");
            Integer position = row.requiredInteger("position", 1, 99);
            row.repeated("position", service + " " + position, seen);
            draft.write(
                    STEP,
                    row,
                    "service",
                    service,
                    "position",
                    position,
                    "text_zh",
                    row.required("text_zh"),
                    "text_en",
                    row.text("text_en"),
                    "photo",
                    Boolean.TRUE.equals(row.yesNo("photo")));
        }
    }
}
