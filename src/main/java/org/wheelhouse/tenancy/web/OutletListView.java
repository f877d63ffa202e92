package org.wheelhouse.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** All outlets and hubs. */
@Named
@RequestScoped
public class OutletListView extends ListView {

    private static final ListQuery OUTLETS = ListQuery.of(
                    "tenancy.outlets",
                    "outlet o join region r on r.id = o.region_id join franchisee f on f.id = o.franchisee_id")
            .id("id", "o.id")
            .text("code", "o.code")
            .name("name", "o")
            .name("region", "r")
            .name("franchisee", "f")
            .text("city", "case when :lang = 'en' then coalesce(o.city_en, o.city_zh) else o.city_zh end")
            .text("address", "case when :lang = 'en' then coalesce(o.address_en, o.address_zh) else o.address_zh end")
            .text("phone", "o.phone")
            .flag("open", "o.open")
            .search("o.code", "o.name_zh", "o.name_en", "o.city_zh", "o.address_zh", "o.phone")
            .filterOf("region", "o.region_id = :region", "region")
            .filterOf("franchisee", "o.franchisee_id = :franchisee", "franchisee")
            .view("outlets", "o.kind = 'OUTLET'")
            .view("franchised", "o.kind = 'OUTLET' and not f.company_owned")
            .view("owned", "o.kind = 'OUTLET' and f.company_owned")
            .view("closed", "not o.open")
            .view("hubs", "o.kind = 'HUB'")
            .orderBy("code");

    @Override
    protected ListQuery query() {
        return OUTLETS;
    }
}
