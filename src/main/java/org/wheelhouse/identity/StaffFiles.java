package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** Reads staff in the caller's scope. */
@ApplicationScoped
@Transactional
public class StaffFiles {

    @Inject
    private Sql sql;

    public StaffFile get(UUID id) {
        var posts = sql.list(
                "select p.kind, p.region_id, p.franchisee_id, p.outlet_id, coalesce(o.name_zh, f.name_zh, r.name_zh, '总部'),"
                        + " coalesce(o.name_en, f.name_en, r.name_en, 'Head office') from staff_post p left join outlet o on o.id = p.outlet_id"
                        + " left join franchisee f on f.id = p.franchisee_id and p.kind = 'FRANCHISEE' left join region r on r.id = p.region_id and p.kind = 'REGION'"
                        + " where p.staff_id = ?1 order by p.kind, p.outlet_id",
                row -> new Post(
                        Scope.Kind.valueOf(row.text(0)),
                        row.numberOrNull(1),
                        row.numberOrNull(2),
                        row.numberOrNull(3),
                        row.text(4),
                        row.text(5)),
                id);
        return sql.first(
                        "select id, name, username, email, phone, disabled, disabled_by_outlet, invited_at from staff where id = ?1",
                        row -> new StaffFile(
                                row.uuid(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.flag(5),
                                row.flag(5) && StaffAccounts.mayEnable(CurrentScope.get(), row.numberOrNull(6)),
                                row.instant(7),
                                posts),
                        id)
                .orElseThrow(() -> new NotFoundException("staff " + id));
    }
}
