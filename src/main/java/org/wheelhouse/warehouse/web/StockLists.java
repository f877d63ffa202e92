package org.wheelhouse.warehouse.web;

import org.wheelhouse.platform.db.Today;
import org.wheelhouse.platform.list.ListQuery;

/** The lists of stock, its movements and transfers: of a site, a region, a franchisee, of all. */
final class StockLists {

    private static final String ZH = "cast(:lang as text) = 'zh'";
    private static final String NAME = "case when " + ZH + " then concat_ws(' ', p.name_zh, k.variant_zh)"
            + " else concat_ws(' ', coalesce(p.name_en, p.name_zh), coalesce(k.variant_en, k.variant_zh)) end";

    static final ListQuery OUTLET_STOCK = stock("s.outlet_id = :outlet");
    static final ListQuery REGION_STOCK =
            stock("s.region_id = :region").filterOf("outlet", "s.outlet_id = :outlet", "outlet");
    static final ListQuery FRANCHISEE_STOCK =
            stock("s.franchisee_id = :franchisee").filterOf("outlet", "s.outlet_id = :outlet", "outlet");
    static final ListQuery ALL_STOCK = stock("true").filterOf("outlet", "s.outlet_id = :outlet", "outlet");

    static final ListQuery OUTLET_MOVEMENTS = movements("m.outlet_id = :outlet");
    static final ListQuery REGION_MOVEMENTS =
            movements("m.region_id = :region").filterOf("outlet", "m.outlet_id = :outlet", "outlet");
    static final ListQuery FRANCHISEE_MOVEMENTS =
            movements("m.franchisee_id = :franchisee").filterOf("outlet", "m.outlet_id = :outlet", "outlet");
    static final ListQuery ALL_MOVEMENTS = movements("true").filterOf("outlet", "m.outlet_id = :outlet", "outlet");

    static final ListQuery OUTLET_TRANSFERS =
            lateAndEnded(transfers("(t.outlet_id = :outlet or t.from_outlet_id = :outlet)")
                    .view("coming", "t.state in ('REQUESTED', 'PICKED', 'SHIPPED') and t.outlet_id = :outlet")
                    .view("going", "t.state in ('REQUESTED', 'PICKED') and t.from_outlet_id = :outlet"));
    static final ListQuery REGION_TRANSFERS = lateAndEnded(transfers("t.region_id = :region"));
    static final ListQuery FRANCHISEE_TRANSFERS = lateAndEnded(transfers("t.franchisee_id = :franchisee"));
    static final ListQuery ALL_TRANSFERS = lateAndEnded(transfers("true"));

    private StockLists() {}

    private static ListQuery movements(String tenant) {
        return ListQuery.of(
                        "warehouse.ledger",
                        "stock_movement m join sku k on k.id = m.sku_id join product p on p.id = k.product_id"
                                + " join outlet o on o.id = m.outlet_id")
                .id("id", "m.id")
                .id("skuId", "m.sku_id")
                .instant("at", "m.at")
                .text("sku", "k.code")
                .text("name", NAME)
                .name("outlet", "o")
                .state("kind", "m.kind", "warehouse.movement-kind")
                .number("quantity", "m.quantity")
                .text("reason", "coalesce(m.reason, '')")
                .text(
                        "actor",
                        "coalesce((select f.name from staff f where m.actor = 'staff:' || f.id), split_part(m.actor, ':', 2))")
                .where(tenant)
                .search("k.code", "p.name_zh", "coalesce(p.name_en, '')", "coalesce(m.reason, '')")
                .filterOf("sku", "m.sku_id = :sku", "sku", "code")
                .days("m.at")
                .view("all", "true")
                .view("in", "m.quantity > 0")
                .view("out", "m.quantity < 0")
                .view("adjusted", "m.kind = 'ADJUSTED'")
                .newestFirst("at");
    }

    private static ListQuery transfers(String tenant) {
        return ListQuery.of(
                        "warehouse.transfers",
                        "transfer t join outlet f on f.id = t.from_outlet_id join outlet o on o.id = t.outlet_id left join sales_order r on r.id = t.order_id")
                .id("id", "t.id")
                .text("number", "t.number")
                .name("from", "f")
                .name("to", "o")
                .number("pieces", "(select sum(l.quantity) from transfer_line l where l.transfer_id = t.id)")
                .day("due", "t.due_on")
                .text("order", "coalesce(r.number, '')")
                .instant("shipped", "t.shipped_at")
                .instant("received", "t.received_at")
                .state("state", "t.state", "warehouse.transfer-state")
                .where(tenant)
                .search(
                        "t.number",
                        "coalesce(r.number, '')",
                        "f.name_zh",
                        "o.name_zh",
                        "coalesce(f.name_en, '')",
                        "coalesce(o.name_en, '')")
                .view("open", "t.state in ('REQUESTED', 'PICKED', 'SHIPPED')")
                .orderBy("due");
    }

    private static ListQuery lateAndEnded(ListQuery transfers) {
        return transfers
                .urgentView(
                        "late",
                        "(t.state in ('REQUESTED', 'PICKED') and t.ship_by < " + Today.at("f")
                                + " or t.state = 'SHIPPED' and t.due_on < " + Today.at("o") + ")")
                .view("done", "t.state = 'RECEIVED'")
                .view("all", "true");
    }

    private static ListQuery stock(String tenant) {
        return ListQuery.of(
                        "warehouse.shelf",
                        "stock s join sku k on k.id = s.sku_id join product p on p.id = k.product_id join brand b on b.id = p.brand_id"
                                + " join outlet o on o.id = s.outlet_id")
                .id("id", "s.outlet_id || '-' || s.sku_id")
                .id("skuId", "s.sku_id")
                .id("outletId", "s.outlet_id")
                .text("sku", "k.code")
                .text("name", NAME)
                .text("brand", "case when " + ZH + " then b.name_zh else coalesce(b.name_en, b.name_zh) end")
                .text("outlet", "case when " + ZH + " then o.name_zh else coalesce(o.name_en, o.name_zh) end")
                .number("onHand", "s.on_hand")
                .number("reserved", "s.reserved")
                .number("available", "s.on_hand - s.reserved")
                .number("minimum", "s.minimum")
                .number(
                        "expected",
                        "(select coalesce(sum(e.quantity - e.received), 0) from expected_receipt e where e.outlet_id = s.outlet_id"
                                + " and e.sku_id = s.sku_id and e.state = 'EXPECTED')")
                .where(tenant)
                .search(
                        "k.code",
                        "coalesce(k.barcode, '')",
                        "coalesce(k.model_number, '')",
                        "p.name_zh",
                        "coalesce(p.name_en, '')",
                        "b.name_zh")
                .view("all", "true")
                .urgentView("short", "s.on_hand - s.reserved < s.minimum")
                .view("none", "s.on_hand - s.reserved <= 0")
                .view("reserved", "s.reserved > 0")
                .orderBy("sku");
    }
}
