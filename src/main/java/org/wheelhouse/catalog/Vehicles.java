package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** The vehicle tree, step by step as a person chooses a car: make, series, model year, trim. Branches without a trim are left out. */
@ApplicationScoped
@Transactional
public class Vehicles {

    private static final String TRIM =
            "select t.id, m.id, m.name_zh, m.name_en, k.name_zh, s.id, s.name_zh, s.name_en, t.name, t.model_year,"
                    + " t.energy, t.displacement_ml, t.engine_code, t.power_kw, t.transmission, t.body from vehicle_trim t"
                    + " join vehicle_series s on s.id = t.series_id join vehicle_maker k on k.id = s.maker_id join vehicle_make m on m.id = s.make_id";

    @Inject
    private Sql sql;

    /** @param letter the initial it is filed under, by its Chinese name's sound */
    public record Make(long id, String nameZh, String nameEn, String letter) implements Serializable {}

    /** @param makerZh the company that builds it: one make may have several ({@code 上汽大众}, {@code 一汽-大众}) */
    public record Series(long id, long makeId, String nameZh, String nameEn, String makerZh, String letter)
            implements Serializable {}

    /** By initial, then by name. */
    public List<Make> makes() {
        return sql.list(
                "select id, name_zh, name_en, letter from vehicle_make m where exists (select from vehicle_series s"
                        + " join vehicle_trim t on t.series_id = s.id where s.make_id = m.id) order by letter, name_zh",
                r -> new Make(r.number(0), r.text(1), r.text(2), r.text(3)));
    }

    /** The series of a make by maker and initial; empty where there is no such make. */
    public List<Series> series(long makeId) {
        return sql.list(
                "select s.id, s.make_id, s.name_zh, s.name_en, k.name_zh, s.letter from vehicle_series s"
                        + " join vehicle_maker k on k.id = s.maker_id where s.make_id = ?1"
                        + " and exists (select from vehicle_trim t where t.series_id = s.id) order by k.name_zh, s.letter, s.name_zh",
                r -> new Series(r.number(0), r.number(1), r.text(2), r.text(3), r.text(4), r.text(5)),
                makeId);
    }

    /** The model years of a series, the newest first. */
    public List<Integer> years(long seriesId) {
        return sql.list(
                "select distinct model_year from vehicle_trim where series_id = ?1 order by 1 desc",
                r -> r.integer(0),
                seriesId);
    }

    /** The trims of a series and model year by name. */
    public List<TrimRow> trims(long seriesId, int year) {
        return sql.list(
                TRIM + " where t.series_id = ?1 and t.model_year = ?2 order by t.name, t.id",
                Vehicles::trimRow,
                seriesId,
                year);
    }

    public Optional<TrimRow> trim(long trimId) {
        return sql.first(TRIM + " where t.id = ?1", Vehicles::trimRow, trimId);
    }

    /** Several trims at once, for lists of cars; ids of no trim are left out. */
    public Map<Long, TrimRow> trims(Collection<Long> trimIds) {
        return sql
                .list(
                        TRIM + " where t.id = any(cast(string_to_array(?1, ',') as bigint[]))",
                        Vehicles::trimRow,
                        IdList.of(trimIds))
                .stream()
                .collect(Collectors.toMap(TrimRow::id, Function.identity()));
    }

    private static TrimRow trimRow(Row r) {
        return new TrimRow(
                r.number(0),
                r.number(1),
                r.text(2),
                r.text(3),
                r.text(4),
                r.number(5),
                r.text(6),
                r.text(7),
                r.text(8),
                r.integer(9),
                r.text(10),
                r.has(11) ? r.integer(11) : null,
                r.text(12),
                r.has(13) ? r.integer(13) : null,
                r.text(14),
                r.text(15));
    }
}
