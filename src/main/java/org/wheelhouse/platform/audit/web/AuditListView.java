package org.wheelhouse.platform.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Who did what to which row. */
@Named
@RequestScoped
public class AuditListView extends ListView {

    private static final ListQuery ENTRIES = ListQuery.of(
                    "platform.audit",
                    "audit_entry e left join staff s on e.actor = 'staff:' || s.id left join outlet t on t.id = e.outlet_id")
            .id("id", "e.id")
            .instant("at", "e.at")
            .state("action", "e.action", "platform.audit.action")
            .text(
                    "actor",
                    "coalesce(s.name, case when e.actor like 'job:%' then case when :lang = 'en' then 'System' else '系统' end else e.actor end)")
            .state("kind", "e.subject_kind", "platform.audit.kind")
            .text("subject", "e.subject_id")
            .text("detail", "cast(e.detail as text)")
            .name("outlet", "t")
            .search("e.action", "e.actor", "s.name", "e.subject_id", "cast(e.detail as text)")
            .days("e.at")
            .filter("subject", "e.subject_id = :subject")
            .newestFirst("at");

    @Inject
    private AuditWords words;

    @Override
    protected ListQuery query() {
        return ENTRIES;
    }

    /** A detail as the page and the export say it. */
    @Override
    public String said(String column, String value) {
        return column.equals("detail") ? words.of(value) : value;
    }
}
