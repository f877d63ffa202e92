package org.wheelhouse.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Product brands with what they have on offer. */
@Named
@RequestScoped
public class BrandListView extends ListView {

    private static final ListQuery QUERY = ListQuery.of("catalog.brands", "brand b")
            .id("id", "b.id")
            .name("name", "b")
            .text("code", "b.code")
            .text("country", "b.country")
            .number("products", "(select count(*) from product p where p.brand_id = b.id)")
            .search("b.name_zh", "coalesce(b.name_en, '')", "b.code");

    @Override
    protected ListQuery query() {
        return QUERY;
    }
}
