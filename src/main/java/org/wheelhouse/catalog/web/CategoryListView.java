package org.wheelhouse.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Categories with what stands in them. */
@Named
@RequestScoped
public class CategoryListView extends ListView {

    private static final ListQuery QUERY = ListQuery.of(
                    "catalog.categories", "category c left join category g on g.id = c.parent_id")
            .id("id", "c.id")
            .name("name", "c")
            .text("code", "c.code")
            .name("group", "g")
            .number("attributes", "(select count(*) from category_attribute a where a.category_id = c.id)")
            .number("products", "(select count(*) from product p where p.category_id = c.id)")
            .search("c.name_zh", "coalesce(c.name_en, '')", "c.code")
            .view("kinds", "c.parent_id is not null")
            .view("groups", "c.parent_id is null");

    @Override
    protected ListQuery query() {
        return QUERY;
    }
}
