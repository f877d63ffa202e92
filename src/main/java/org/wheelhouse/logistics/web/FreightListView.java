package org.wheelhouse.logistics.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** What sending costs, from each region's hub to each province. */
@Named
@RequestScoped
public class FreightListView extends ListView {

    private static final ListQuery TARIFFS = ListQuery.of(
                    "logistics.tariffs",
                    "freight_rule f join region r on r.id = f.region_id"
                            + " join division d on d.code = f.province_code join carrier c on c.id = f.carrier_id")
            .id("id", "f.id")
            .name("region", "r")
            .name("province", "d")
            .name("carrier", "c")
            .number("firstGrams", "f.first_g")
            .money("first", "f.first_fen")
            .number("stepGrams", "f.step_g")
            .money("step", "f.step_fen")
            .money("freeFrom", "f.free_from_fen")
            .number("days", "f.days")
            .search(
                    "r.name_zh",
                    "coalesce(r.name_en, '')",
                    "d.name_zh",
                    "coalesce(d.name_en, '')",
                    "c.name_zh",
                    "coalesce(c.name_en, '')")
            .view("all", "true")
            .view("free", "f.free_from_fen is not null")
            .view("never-free", "f.free_from_fen is null")
            .view("slow", "f.days > 4")
            .orderBy("region");

    @Override
    protected ListQuery query() {
        return TARIFFS;
    }
}
