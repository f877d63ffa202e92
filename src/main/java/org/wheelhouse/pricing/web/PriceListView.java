package org.wheelhouse.pricing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.db.Today;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Prices with their days: those of today, those to come, those that were. */
@Named
@RequestScoped
public class PriceListView extends ListView {

    private static final ListQuery QUERY = ListQuery.of(
                    "pricing.prices",
                    "price x join sku k on k.id = x.sku_id join product p on p.id = k.product_id join price_list l on l.id = x.price_list_id")
            .id("id", "x.id")
            .id("sku", "k.id")
            .text("code", "k.code")
            .name("product", "p")
            .text("variant", "case when :lang = 'en' then coalesce(k.variant_en, k.variant_zh) else k.variant_zh end")
            .name("list", "l")
            .day("from", "lower(x.valid)")
            .day("until", "upper(x.valid) - 1")
            .money("recommended", "x.list_price_fen")
            .money("price", "x.price_fen")
            .search("k.code", "p.name_zh", "coalesce(p.name_en, '')", "coalesce(k.model_number, '')")
            .filterOf("product", "p.id = :product", "product")
            .view("today", "x.valid @> " + Today.IN_CHINA)
            .view("coming", "lower(x.valid) > " + Today.IN_CHINA)
            .view("past", "upper(x.valid) <= " + Today.IN_CHINA)
            .view("ending", "upper(x.valid) > " + Today.IN_CHINA);

    @Override
    protected ListQuery query() {
        return QUERY;
    }
}
