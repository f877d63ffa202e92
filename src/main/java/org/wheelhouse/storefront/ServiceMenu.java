package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** What outlets do, with or without goods bought here; kept for some seconds. */
@ApplicationScoped
public class ServiceMenu {

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<String, List<ServiceRow>> all;
    private Cached<Long, Set<Long>> doneAt;

    @PostConstruct
    void prepare() {
        all = new Cached<>(clock, Cached.FRESH, 1, key -> inScope.call(Scope.everybody(), this::load));
        doneAt = new Cached<>(
                clock,
                Cached.FRESH,
                500,
                outlet -> inScope.call(Scope.everybody(), () -> Set.copyOf(loadDoneAt(outlet))));
    }

    private List<Long> loadDoneAt(Long outletId) {
        return sql.list(
                "select s.id from service s where s.active"
                        + " and exists (select 1 from public_bay b where b.outlet_id = ?1 and b.bay_type = s.bay_type)"
                        + " and exists (select 1 from public_technician t where t.outlet_id = ?1 and t.skill_id = s.skill_id"
                        + " and (t.valid_until is null or t.valid_until >= cast(?2 as date)))",
                row -> row.number(0),
                outletId,
                LocalDate.now(clock).toString());
    }

    private List<ServiceRow> load() {
        return sql.list(
                "select s.code, s.summary_zh, s.summary_en, b.name_zh, b.name_en, k.name_zh, k.name_en, s.id, s.name_zh, s.name_en, s.duration_min, s.skill_id,"
                        + " s.bay_type, s.price_fen, s.per_piece from service s join bay_type b on b.code = s.bay_type join skill k on k.id = s.skill_id where s.active"
                        + " order by s.position, s.id",
                r -> new ServiceRow(
                        r.text(0),
                        r.text(1),
                        r.text(2),
                        r.text(3),
                        r.text(4),
                        r.text(5),
                        r.text(6),
                        new ServiceNeed(
                                r.number(7),
                                r.text(8),
                                r.text(9),
                                r.integer(10),
                                r.number(11),
                                r.text(12),
                                r.money(13),
                                r.flag(14),
                                0)));
    }

    public List<ServiceRow> all() {
        return all.get("");
    }

    /** What one outlet does: it has a bay for it, and a technician who may do it. */
    public List<ServiceRow> at(Site site) {
        Set<Long> done = doneAt.get(site.id());
        return all().stream().filter(s -> done.contains(s.need().serviceId())).toList();
    }

    public Optional<ServiceRow> byCode(String code) {
        return all().stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
