package org.wheelhouse.demo;

import java.time.Instant;

/** Entries of the audit trail, as the acts themselves would have written them. */
final class AuditRows {

    private AuditRows() {}

    static NewRow entry(Dice dice, Instant at, String action, String kind, Object subject, String detail, Site site) {
        return new NewRow("audit_entry")
                .set("id", dice.id(at))
                .set("at", at)
                .set("actor", History.ACTOR)
                .set("action", action)
                .set("subject_kind", kind)
                .set("subject_id", subject)
                .set("detail", new NewRow.Json(detail))
                .set("region_id", site.region())
                .set("franchisee_id", site.franchisee())
                .set("outlet_id", site.outlet())
                .set("customer_id", null);
    }
}
