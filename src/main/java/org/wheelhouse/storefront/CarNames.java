package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** The names of the cars that visitors have; the header of every page says one. */
@ApplicationScoped
public class CarNames {

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<Long, Optional<CarName>> names;

    @PostConstruct
    void prepare() {
        names = new Cached<>(
                clock, Duration.ofMinutes(10), 5000, trim -> inScope.call(Scope.everybody(), () -> load(trim)));
    }

    private Optional<CarName> load(long trim) {
        return sql.first(
                "select t.id, m.name_zh, m.name_en, s.name_zh, s.name_en, t.model_year, t.name, t.energy, t.body from vehicle_trim t"
                        + " join vehicle_series s on s.id = t.series_id join vehicle_make m on m.id = s.make_id where t.id = ?1",
                row -> new CarName(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.integer(5),
                        TrimRow.nameZh(row.text(6)),
                        TrimRow.nameEn(row.text(6)),
                        row.text(7),
                        row.text(8)),
                trim);
    }

    /** Empty when there is no such trim (any more). */
    public Optional<CarName> of(long trim) {
        return names.get(trim);
    }
}
