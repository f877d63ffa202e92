package org.wheelhouse.platform.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Who did what to which row. */
@Named
@RequestScoped
public class AuditListView extends ListView {

    private static final ListQuery ENTRIES = ListQuery
            .of("platform.audit", "audit_entry e left join staff s on e.actor = 'staff:' || s.id left join outlet t on t.id = e.outlet_id")
            .id("id", "e.id")
            .instant("at", "e.at").text("action", "e.action").text("actor", "coalesce(s.name, e.actor)")
            .text("subject", "e.subject_kind || ' ' || e.subject_id").text("detail", "nullif(cast(e.detail as text), '{}')").name("outlet", "t")
            .search("e.action", "e.actor", "s.name", "e.subject_id", "cast(e.detail as text)")
            .days("e.at").filter("subject", "e.subject_id = :subject")
            .newestFirst("at");

    @Override
    protected ListQuery query() {
        return ENTRIES;
    }
}
