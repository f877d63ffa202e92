package org.wheelhouse.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Installation services with duration, skill, bay and price. */
@Named
@RequestScoped
public class ServiceListView extends ListView {

    private static final ListQuery QUERY = ListQuery.of(
                    "catalog.services",
                    "service s join skill k on k.id = s.skill_id join bay_type t on t.code = s.bay_type")
            .id("id", "s.id")
            .name("name", "s")
            .text("code", "s.code")
            .number("minutes", "s.duration_min")
            .name("skill", "k")
            .name("bay", "t")
            .number("steps", "(select count(*) from service_step x where x.service_id = s.id)")
            .state("state", "case when s.active then 'ACTIVE' else 'RETIRED' end", "catalog.service.state")
            .money("price", "s.price_fen")
            .number("position", "s.position")
            .search("s.name_zh", "coalesce(s.name_en, '')", "s.code")
            .view("all", "true")
            .view("active", "s.active")
            .view("retired", "not s.active");

    @Override
    protected ListQuery query() {
        return QUERY;
    }
}
