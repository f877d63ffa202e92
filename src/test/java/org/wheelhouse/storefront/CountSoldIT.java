package org.wheelhouse.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SampleGoods;

/** What the shop says was sold is what was sold: the figures follow the orders up and down. */
@ExtendWith(ArquillianExtension.class)
class CountSoldIT {

    @Inject
    private CountSold countSold;

    @Test
    void figuresAreTheSumOfTheRows() {
        Object product = OwnerSql.value("select product_id from sku where id = ?", SampleGoods.skus(1).getFirst());
        OwnerSql.update("insert into product_figures (product_id, sold, fitted, counted_at) values (?, 7, 3, now())", product);
        countSold.run();
        assertEquals(0, OwnerSql.number("select sold + fitted from product_figures where product_id = ?", product), "its only order was cancelled");
        assertEquals(0, OwnerSql.number("select count(*) from product_figures g where g.sold <> (select coalesce(sum(l.quantity), 0) from sku s, order_line l, sales_order o, fulfilment f"
                + " where s.product_id = g.product_id and l.sku_id = s.id and o.id = l.order_id and f.id = l.fulfilment_id and f.state <> 'CANCELLED'"
                + " and o.state in ('PAID', 'IN_PROGRESS', 'DONE'))"));
        assertTrue(OwnerSql.number("select count(*) from product_figures where sold > 0") > 50, "the demo chain has sold something");
    }
}
