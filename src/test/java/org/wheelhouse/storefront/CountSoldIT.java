package org.wheelhouse.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;

/** What the shop says was sold is what stands in the orders, also when that becomes less. */
@ExtendWith(ArquillianExtension.class)
class CountSoldIT {

    @Inject
    private CountSold countSold;

    private final SmallChain chain = SmallChain.make();
    private final SmallChain.Site outlet = chain.outlets().getFirst();
    private final UUID customer = chain.customers().getFirst();

    /** An order of so many pieces that is paid and fitted. */
    private UUID order(long sku, int quantity) {
        UUID id = Ids.next();
        UUID part = Ids.next();
        insert(
                "sales_order",
                Map.of(
                        "id",
                        id,
                        "number",
                        "W" + Ids.code(10),
                        "state",
                        "DONE",
                        "contact_name",
                        "试客",
                        "contact_phone",
                        "13900000000",
                        "goods_fen",
                        0L,
                        "services_fen",
                        0L,
                        "freight_fen",
                        0L,
                        "total_fen",
                        0L),
                Map.of("idempotency_key", id.toString(), "held_until", Date.valueOf(LocalDate.EPOCH)));
        insert(
                "fulfilment",
                Map.of(
                        "id",
                        part,
                        "order_id",
                        id,
                        "number",
                        "1",
                        "kind",
                        "INSTALL",
                        "state",
                        "FITTED",
                        "promised_on",
                        Date.valueOf(LocalDate.now(ZoneOffset.UTC))),
                Map.of());
        insert(
                "order_line",
                Map.of(
                        "id",
                        Ids.next(),
                        "order_id",
                        id,
                        "fulfilment_id",
                        part,
                        "position",
                        1,
                        "sku_id",
                        sku,
                        "name_zh",
                        "货",
                        "quantity",
                        quantity,
                        "unit_fen",
                        0L,
                        "total_fen",
                        0L),
                Map.of());
        happened(id, "paid");
        return id;
    }

    private void happened(UUID order, String kind) {
        insert("order_event", Map.of("id", Ids.next(), "order_id", order, "kind", kind, "actor", "test"), Map.of());
    }

    private void insert(String table, Map<String, ?> columns, Map<String, ?> more) {
        var row = outlet.columns();
        row.put("customer_id", customer);
        row.putAll(columns);
        row.putAll(more);
        OwnerSql.insert(table, row);
    }

    private static String figures(long sku) {
        return (String) OwnerSql.value(
                "select f.sold || ' sold, ' || f.fitted || ' fitted' from product_figures f join sku k on k.product_id = f.product_id where k.id = ?",
                sku);
    }

    @Test
    void aCancelledOrderIsNoLongerCounted() {
        long sku = SampleGoods.skus(1).getFirst();
        UUID only = order(sku, 2);
        countSold.run();
        assertEquals("2 sold, 2 fitted", figures(sku));
        UUID more = order(sku, 3);
        countSold.run();
        assertEquals("5 sold, 5 fitted", figures(sku));
        for (UUID order : new UUID[] {only, more}) {
            OwnerSql.update("update sales_order set state = 'CANCELLED' where id = ?", order);
            OwnerSql.update("update fulfilment set state = 'CANCELLED' where order_id = ?", order);
            happened(order, "cancelled");
        }
        countSold.run();
        assertEquals("0 sold, 0 fitted", figures(sku));
    }

    @Test
    void whatNoEventToldIsFoundWhenItsTurnComes() {
        long sku = SampleGoods.skus(1).getFirst();
        UUID order = order(sku, 2);
        OwnerSql.update("update order_event set at = now() - interval '2 days' where order_id = ?", order);
        countSold.run();
        OwnerSql.update("update sales_order set state = 'CANCELLED' where id = ?", order);
        OwnerSql.update(
                "update product_figures set counted_at = now() - interval '1 year' where product_id = (select product_id from sku where id = ?)",
                sku);
        countSold.run();
        assertEquals("0 sold, 0 fitted", figures(sku));
    }
}
