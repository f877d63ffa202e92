package org.wheelhouse.logistics.web;

import org.wheelhouse.platform.list.ListQuery;

/** The lists of parcels that a site, a region or all have sent, with the last that the carrier said. */
final class ShipmentLists {

    static final ListQuery OUTLET_SHIPMENTS = parcels("s.outlet_id = :outlet");
    static final ListQuery REGION_SHIPMENTS = parcels("s.region_id = :region");
    static final ListQuery ALL_SHIPMENTS = parcels("true");

    private ShipmentLists() {}

    private static ListQuery parcels(String tenant) {
        return ListQuery.of(
                        "logistics.parcels",
                        "shipment s join carrier c on c.id = s.carrier_id join outlet o on o.id = s.outlet_id"
                                + " left join lateral (select e.at, e.text_zh, e.text_en from tracking_event e where e.shipment_id = s.id order by e.at desc limit 1) e on true")
                .id("id", "s.id")
                .text("waybill", "s.waybill")
                .text(
                        "carrier",
                        "case when cast(:lang as text) = 'zh' then c.name_zh else coalesce(c.name_en, c.name_zh) end")
                .name("site", "o")
                .text("destination", "s.destination")
                .number("weight", "s.weight_g")
                .instant("created", "s.created_at")
                .instant("heard", "e.at")
                .text(
                        "said",
                        "coalesce(case when cast(:lang as text) = 'zh' then e.text_zh else coalesce(e.text_en, e.text_zh) end, '')")
                .state("state", "s.state", "logistics.shipment-state")
                .where(tenant)
                .search("s.waybill", "s.destination")
                .view("moving", "s.state not in ('SIGNED', 'RETURNED')")
                .urgentView("problem", "s.state = 'PROBLEM'")
                .view("signed", "s.state = 'SIGNED'")
                .view("all", "true")
                .newestFirst("created");
    }
}
