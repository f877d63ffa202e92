package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.wheelhouse.platform.db.Sql;

/** Recomputes all balances that the scope sees from movements and claims. */
@ApplicationScoped
@Transactional
public class StockCheck {

    @Inject
    private Sql sql;

    /** The balances that are not the sum of their rows. */
    public List<StockBalance> differences() {
        return sql.list(
                "with moved as (select outlet_id, sku_id, sum(quantity) as n from stock_movement group by outlet_id, sku_id),"
                        + " claimed as (select outlet_id, sku_id, sum(quantity) as n from reservation where state in ('HELD', 'CONFIRMED') group by outlet_id, sku_id)"
                        + " select outlet_id, sku_id, coalesce(s.on_hand, 0), coalesce(m.n, 0), coalesce(s.reserved, 0), coalesce(c.n, 0)"
                        + " from stock s full join moved m using (outlet_id, sku_id) full join claimed c using (outlet_id, sku_id)"
                        + " where coalesce(s.on_hand, 0) <> coalesce(m.n, 0) or coalesce(s.reserved, 0) <> coalesce(c.n, 0)",
                row -> new StockBalance(
                        new SiteSku(row.number(0), row.number(1)),
                        row.integer(2),
                        row.integer(3),
                        row.integer(4),
                        row.integer(5)));
    }
}
