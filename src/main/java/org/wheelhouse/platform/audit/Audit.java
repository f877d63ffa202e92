package org.wheelhouse.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.scope.CurrentScope;

/** Writes audit entries into the running transaction. */
@ApplicationScoped
public class Audit {

    @Inject
    private Sql sql;

    /**
     * Records an act of the bound scope's actor, as the scope's own.
     *
     * @param action what was done, {@code product.changed}
     * @param subjectKind the kind of row, {@code product}
     * @param subjectId its id
     * @param detail what a reader wants to know; shown as written
     */
    public void record(String action, String subjectKind, Object subjectId, Map<String, ?> detail) {
        Scope scope = CurrentScope.get();
        record(action, subjectKind, subjectId, detail, scope.region(), scope.franchisee(), scope.outlet());
    }

    /** Records an act upon a tenant's row: the entry belongs to that tenant, whoever acts. */
    public void record(
            String action,
            String subjectKind,
            Object subjectId,
            Map<String, ?> detail,
            Long region,
            Long franchisee,
            Long outlet) {
        Scope scope = CurrentScope.get();
        sql.update(
                "insert into audit_entry (id, actor, action, subject_kind, subject_id, detail, region_id, franchisee_id, outlet_id, customer_id)"
                        + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), cast(?7 as bigint), cast(?8 as bigint), cast(?9 as bigint), cast(?10 as uuid))",
                Ids.next(),
                scope.actor(),
                action,
                subjectKind,
                subjectId.toString(),
                Json.write(detail),
                text(region),
                text(franchisee),
                text(outlet),
                text(scope.customer()));
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }
}
