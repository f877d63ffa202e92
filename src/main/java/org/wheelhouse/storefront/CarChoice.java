package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.catalog.Vehicles;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** The vehicle tree for choosing a car in four taps; it changes by import only and is kept for minutes. */
@ApplicationScoped
public class CarChoice {

    private static final int POPULAR = 12;

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Vehicles vehicles;

    @Inject
    private Sql sql;

    private record Year(long series, int year) {}

    private Cached<String, List<Vehicles.Make>> makes;
    private Cached<String, List<Long>> popular;
    private Cached<Long, List<Vehicles.Series>> series;
    private Cached<Long, List<Integer>> years;
    private Cached<Year, List<TrimRow>> trims;

    @PostConstruct
    void prepare() {
        Duration keep = Duration.ofMinutes(5);
        makes = new Cached<>(clock, keep, 1, key -> inScope.call(Scope.everybody(), vehicles::makes));
        popular = new Cached<>(
                clock,
                keep,
                1,
                key -> inScope.call(
                        Scope.everybody(),
                        () -> sql.list(
                                "select make_id from fitment group by make_id order by count(*) desc, make_id limit ?1",
                                row -> row.number(0),
                                POPULAR)));
        series = new Cached<>(clock, keep, 1000, make -> inScope.call(Scope.everybody(), () -> vehicles.series(make)));
        years = new Cached<>(clock, keep, 5000, one -> inScope.call(Scope.everybody(), () -> vehicles.years(one)));
        trims = new Cached<>(
                clock,
                keep,
                5000,
                one -> inScope.call(Scope.everybody(), () -> vehicles.trims(one.series(), one.year())));
    }

    public List<Vehicles.Make> makes() {
        return makes.get("");
    }

    /** The makes that most fitment is known for; the first makes as long as there is none. */
    public List<Vehicles.Make> popularMakes() {
        List<Long> ids = popular.get("");
        List<Vehicles.Make> found = ids.stream()
                .flatMap(id -> makes().stream().filter(m -> m.id() == id))
                .toList();
        return found.isEmpty() ? makes().stream().limit(POPULAR).toList() : found;
    }

    public List<Vehicles.Series> series(long make) {
        return series.get(make);
    }

    public List<Integer> years(long oneSeries) {
        return years.get(oneSeries);
    }

    public List<TrimRow> trims(long oneSeries, int year) {
        return trims.get(new Year(oneSeries, year));
    }
}
