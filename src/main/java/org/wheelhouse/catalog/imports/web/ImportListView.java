package org.wheelhouse.catalog.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** What was imported, by whom, and what became of it. */
@Named
@RequestScoped
public class ImportListView extends ListView {

    private static final ListQuery QUERY = ListQuery.of("catalog.imports", "import_run r")
            .id("id", "r.id")
            .text("files", "(select string_agg(f.name, ', ' order by f.part) from import_file f where f.run_id = r.id)")
            .state("kind", "r.kind", "catalog.import.kind")
            .instant("created", "r.created_at")
            .number("read", "r.rows_read")
            .number("added", "r.rows_new")
            .number("changed", "r.rows_changed")
            .number("findings", "jsonb_array_length(r.findings)")
            .text(
                    "actor",
                    "coalesce((select s.name from staff s where r.actor = 'staff:' || s.id), case when :lang = 'en' then 'System' else '系统' end)")
            .state("state", "r.state", "catalog.import.state")
            .search("(select string_agg(f.name, ' ') from import_file f where f.run_id = r.id)")
            .days("r.created_at")
            .view("all", "true")
            .view("checked", "r.state = 'CHECKED'")
            .view("refused", "r.state = 'REFUSED'")
            .view("applied", "r.state = 'APPLIED'")
            .view("undone", "r.state = 'UNDONE'")
            .newestFirst("created");

    @Override
    protected ListQuery query() {
        return QUERY;
    }
}
