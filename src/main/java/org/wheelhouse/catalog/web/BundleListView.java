package org.wheelhouse.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.db.Today;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Bundles: what their parts cost alone, and together. */
@Named
@RequestScoped
public class BundleListView extends ListView {

    private static final ListQuery QUERY = ListQuery.of("catalog.bundles", "bundle b")
            .id("id", "b.id")
            .name("name", "b")
            .text("code", "b.code")
            .state("occasion", "b.occasion", "catalog.bundle.occasion")
            .number("parts", "(select count(*) from bundle_component c where c.bundle_id = b.id)")
            .money(
                    "alone",
                    "(select sum(c.quantity * coalesce((select x.price_fen from price x where x.sku_id = c.sku_id and x.valid @> "
                            + Today.IN_CHINA + " limit 1),"
                            + " s.price_fen)) from bundle_component c left join service s on s.id = c.service_id where c.bundle_id = b.id)")
            .money("price", "b.price_fen")
            .search("b.name_zh", "coalesce(b.name_en, '')", "b.code");

    @Override
    protected ListQuery query() {
        return QUERY;
    }
}
