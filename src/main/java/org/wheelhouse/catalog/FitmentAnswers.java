package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** Answers for a car whether products fit it: one statement for any number of products, and the questions from memory. */
@ApplicationScoped
@Transactional
public class FitmentAnswers {

    private static final String ROWS =
            "f.sku_id, f.make_id, f.series_id, f.year_from, f.year_to, f.trim_contains, f.trim_id, f.position,"
                    + " f.quantity, f.question_id, f.answer_code, f.note_zh, f.note_en, s.make_id, s.id, t.model_year, t.id, t.name"
                    + " from %s join vehicle_trim t on t.id = ?2 join vehicle_series s on s.id = t.series_id"
                    + " left join fitment f on f.product_id = p.id and f.make_id = s.make_id and (f.series_id is null or f.series_id = s.id)";

    @Inject
    private Sql sql;

    @Inject
    private Questions questions;

    /** The rows of one product or SKU, and the car they were read for. */
    private record Known(boolean universal, FitmentRow.Car car, List<FitmentRow> rows) {}

    /**
     * The answer for each of the products, by its id. Ids of no product, and a trim that is not there, give no answer.
     */
    public Map<Long, FitmentAnswer> of(Collection<Long> productIds, CarSpec car) {
        var answers = new HashMap<Long, FitmentAnswer>();
        read(
                        "select p.id, p.fitment_mode, " + ROWS.formatted("product p")
                                + " where p.id = any(cast(string_to_array(?1, ',') as bigint[])) order by f.id",
                        productIds,
                        car)
                .forEach((id, known) -> answers.put(
                        id,
                        known.universal
                                ? FitmentAnswer.UNIVERSAL
                                : FitmentDecision.ofProduct(known.rows, known.car, car.answers(), questions.all())));
        return answers;
    }

    /** The answer for each of the SKUs, by its id: of one product some sizes may fit and others not. */
    public Map<Long, FitmentAnswer> ofSkus(Collection<Long> skuIds, CarSpec car) {
        var answers = new HashMap<Long, FitmentAnswer>();
        read(
                        "select k.id, p.fitment_mode, " + ROWS.formatted("sku k join product p on p.id = k.product_id")
                                + " and (f.sku_id is null or f.sku_id = k.id)"
                                + " where k.id = any(cast(string_to_array(?1, ',') as bigint[])) order by f.id",
                        skuIds,
                        car)
                .forEach((id, known) -> answers.put(
                        id,
                        known.universal
                                ? FitmentAnswer.UNIVERSAL
                                : FitmentDecision.ofSku(id, known.rows, known.car, car.answers(), questions.all())));
        return answers;
    }

    private Map<Long, Known> read(String query, Collection<Long> ids, CarSpec car) {
        var known = new HashMap<Long, Known>();
        if (ids.isEmpty()) {
            return known;
        }
        record Line(long id, boolean universal, FitmentRow.Car car, FitmentRow row) {}
        for (Line line : sql.list(
                query,
                r -> new Line(
                        r.number(0),
                        "universal".equals(r.text(1)),
                        new FitmentRow.Car(r.number(15), r.number(16), r.integer(17), r.number(18), r.text(19)),
                        r.has(3) ? row(r) : null),
                IdList.of(ids),
                car.trimId())) {
            var one = known.computeIfAbsent(line.id, id -> new Known(line.universal, line.car, new ArrayList<>()));
            if (line.row != null) {
                one.rows.add(line.row);
            }
        }
        return known;
    }

    private static FitmentRow row(Row r) {
        return new FitmentRow(
                r.numberOrNull(2),
                r.number(3),
                r.numberOrNull(4),
                year(r, 5),
                year(r, 6),
                r.text(7),
                r.numberOrNull(8),
                r.text(9),
                r.integer(10),
                r.numberOrNull(11),
                r.text(12),
                r.text(13),
                r.text(14));
    }

    private static Integer year(Row r, int column) {
        return r.has(column) ? r.integer(column) : null;
    }
}
