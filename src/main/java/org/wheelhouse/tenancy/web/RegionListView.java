package org.wheelhouse.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** The regional service centres. */
@Named
@RequestScoped
public class RegionListView extends ListView {

    private static final ListQuery REGIONS = ListQuery.of("tenancy.regions", "region r")
            .id("id", "r.id")
            .text("code", "r.code")
            .name("name", "r")
            .text(
                    "hub",
                    "(select min(case when :lang = 'en' then coalesce(h.name_en, h.name_zh) else h.name_zh end)"
                            + " from outlet h where h.region_id = r.id and h.kind = 'HUB')")
            .number("outlets", "(select count(*) from outlet o where o.region_id = r.id and o.kind = 'OUTLET')")
            .number(
                    "franchisees",
                    "(select count(distinct o.franchisee_id) from outlet o where o.region_id = r.id and o.kind = 'OUTLET')")
            .text(
                    "provinces",
                    "(select string_agg(case when :lang = 'en' then coalesce(d.name_en, d.name_zh) else d.name_zh end,"
                            + " case when :lang = 'en' then ', ' else '、' end order by d.code) from division d where d.level = 1"
                            + " and (d.code = any(r.provinces) or left(d.code, 2) = any(r.provinces)))")
            .search("r.code", "r.name_zh", "r.name_en")
            .orderBy("code");

    @Override
    protected ListQuery query() {
        return REGIONS;
    }
}
