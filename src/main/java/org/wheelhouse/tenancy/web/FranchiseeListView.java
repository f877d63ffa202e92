package org.wheelhouse.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** The companies that own outlets; the group owns its own ones. */
@Named
@RequestScoped
public class FranchiseeListView extends ListView {

    private static final ListQuery FRANCHISEES = ListQuery.of("tenancy.franchisees", "franchisee f")
            .id("id", "f.id")
            .text("code", "f.code")
            .name("name", "f")
            .flag("companyOwned", "f.company_owned")
            .number("outlets", "(select count(*) from outlet o where o.franchisee_id = f.id and o.kind = 'OUTLET')")
            .text(
                    "regions",
                    "(select string_agg(distinct case when :lang = 'en' then coalesce(r.name_en, r.name_zh) else r.name_zh end, ', ')"
                            + " from outlet o join region r on r.id = o.region_id where o.franchisee_id = f.id and o.kind = 'OUTLET')")
            .search("f.code", "f.name_zh", "f.name_en")
            .view("all", "true")
            .view("several", "(select count(*) from outlet o where o.franchisee_id = f.id and o.kind = 'OUTLET') > 1")
            .view(
                    "regions",
                    "(select count(distinct o.region_id) from outlet o where o.franchisee_id = f.id and o.kind = 'OUTLET') > 1 and not f.company_owned")
            .orderBy("code");

    @Override
    protected ListQuery query() {
        return FRANCHISEES;
    }
}
