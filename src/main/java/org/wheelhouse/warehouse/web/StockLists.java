package org.wheelhouse.warehouse.web;

import org.wheelhouse.platform.db.Today;
import org.wheelhouse.platform.list.ListQuery;

/** The lists of stock, its movements and transfers, for a site and for its region. */
final class StockLists {

    private static final String ZH = "cast(:lang as text) = 'zh'";
    private static final String NAME = "case when " + ZH + " then concat_ws(' ', p.name_zh, k.variant_zh)"
            + " else concat_ws(' ', coalesce(p.name_en, p.name_zh), coalesce(k.variant_en, k.variant_zh)) end";

    static final ListQuery OUTLET_STOCK = stock("s.outlet_id = :outlet");
    static final ListQuery REGION_STOCK = stock("s.region_id = :region");

    static final ListQuery MOVEMENTS = ListQuery.of("warehouse.ledger", "stock_movement m join sku k on k.id = m.sku_id join product p on p.id = k.product_id")
            .id("id", "m.id")
            .instant("at", "m.at")
            .text("sku", "k.code")
            .text("name", NAME)
            .state("kind", "m.kind", "warehouse.movement-kind")
            .number("quantity", "m.quantity")
            .text("reason", "coalesce(m.reason, '')")
            .text("actor", "coalesce((select f.name from staff f where m.actor = 'staff:' || f.id), split_part(m.actor, ':', 2))")
            .where("m.outlet_id = :outlet")
            .search("k.code", "p.name_zh", "coalesce(p.name_en, '')", "coalesce(m.reason, '')")
            .filterNumber("sku", "m.sku_id = cast(:sku as bigint)")
            .days("m.at")
            .view("all", "true")
            .view("in", "m.quantity > 0")
            .view("out", "m.quantity < 0")
            .view("adjusted", "m.kind = 'ADJUSTED'")
            .newestFirst("at");

    static final ListQuery TRANSFERS = ListQuery.of("warehouse.transfers",
                    "transfer t join outlet f on f.id = t.from_outlet_id join outlet o on o.id = t.outlet_id left join sales_order r on r.id = t.order_id")
            .id("id", "t.id")
            .text("number", "t.number")
            .text("from", "case when " + ZH + " then f.name_zh else coalesce(f.name_en, f.name_zh) end")
            .text("to", "case when " + ZH + " then o.name_zh else coalesce(o.name_en, o.name_zh) end")
            .number("pieces", "(select sum(l.quantity) from transfer_line l where l.transfer_id = t.id)")
            .day("due", "t.due_on")
            .text("order", "coalesce(r.number, '')")
            .instant("shipped", "t.shipped_at")
            .instant("received", "t.received_at")
            .state("state", "t.state", "warehouse.transfer-state")
            .where("(t.outlet_id = :outlet or t.from_outlet_id = :outlet)")
            .search("t.number", "coalesce(r.number, '')")
            .view("open", "t.state in ('REQUESTED', 'PICKED', 'SHIPPED')")
            .view("coming", "t.state in ('REQUESTED', 'PICKED', 'SHIPPED') and t.outlet_id = :outlet")
            .view("going", "t.state in ('REQUESTED', 'PICKED') and t.from_outlet_id = :outlet")
            .urgentView("late", "(t.state in ('REQUESTED', 'PICKED') and t.ship_by < " + Today.at("f") + " or t.state = 'SHIPPED' and t.due_on < " + Today.at("o") + ")")
            .view("done", "t.state = 'RECEIVED'")
            .view("all", "true")
            .orderBy("due");

    private StockLists() {}

    private static ListQuery stock(String tenant) {
        return ListQuery.of("warehouse.shelf", "stock s join sku k on k.id = s.sku_id join product p on p.id = k.product_id join brand b on b.id = p.brand_id"
                        + " join outlet o on o.id = s.outlet_id")
                .id("id", "s.sku_id")
                .text("sku", "k.code")
                .text("name", NAME)
                .text("brand", "case when " + ZH + " then b.name_zh else coalesce(b.name_en, b.name_zh) end")
                .text("outlet", "case when " + ZH + " then o.name_zh else coalesce(o.name_en, o.name_zh) end")
                .number("onHand", "s.on_hand")
                .number("reserved", "s.reserved")
                .number("available", "s.on_hand - s.reserved")
                .number("minimum", "s.minimum")
                .number("expected", "(select coalesce(sum(e.quantity - e.received), 0) from expected_receipt e where e.outlet_id = s.outlet_id"
                        + " and e.sku_id = s.sku_id and e.state = 'EXPECTED')")
                .where(tenant)
                .search("k.code", "coalesce(k.barcode, '')", "coalesce(k.model_number, '')", "p.name_zh", "coalesce(p.name_en, '')", "b.name_zh")
                .view("all", "true")
                .urgentView("short", "s.on_hand - s.reserved < s.minimum")
                .view("none", "s.on_hand - s.reserved <= 0")
                .view("reserved", "s.reserved > 0")
                .orderBy("sku");
    }
}
