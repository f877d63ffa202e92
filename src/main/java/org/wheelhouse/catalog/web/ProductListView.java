package org.wheelhouse.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.db.Today;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Products, found by name, code, SKU, model number or barcode. */
@Named
@RequestScoped
public class ProductListView extends ListView {

    private static final ListQuery QUERY = ListQuery.of(
                    "catalog.products",
                    "product p join brand b on b.id = p.brand_id join category c on c.id = p.category_id")
            .id("id", "p.id")
            .name("name", "p")
            .text("code", "p.code")
            .name("brand", "b")
            .name("category", "c")
            .number("skus", "(select count(*) from sku k where k.product_id = p.id and k.active)")
            .number("fitment", "(select count(*) from fitment f where f.product_id = p.id)")
            .state("mode", "p.fitment_mode", "catalog.product.mode")
            .money(
                    "price",
                    "(select min(x.price_fen) from price x join sku k on k.id = x.sku_id where k.product_id = p.id and x.valid @> "
                            + Today.IN_CHINA + ")")
            .state("state", "p.state", "catalog.product.state")
            .search(
                    "p.name_zh",
                    "coalesce(p.name_en, '')",
                    "p.code",
                    "b.name_zh",
                    "coalesce(b.name_en, '')",
                    "coalesce((select string_agg(concat_ws(' ', k.code, k.model_number, k.barcode), ' ') from sku k where k.product_id = p.id), '')")
            .filterOf("brand", "p.brand_id = :brand", "brand")
            .filterOf("category", "p.category_id = :category or c.parent_id = :category", "category")
            .view("all", "true")
            .view("active", "p.state = 'ACTIVE'")
            .view("draft", "p.state = 'DRAFT'")
            .urgentView(
                    "priceless",
                    "p.state = 'ACTIVE' and not exists (select from sku k join price x on x.sku_id = k.id where k.product_id = p.id"
                            + " and x.valid @> " + Today.IN_CHINA + ")")
            .view("retired", "p.state = 'RETIRED'");

    @Override
    protected ListQuery query() {
        return QUERY;
    }
}
