package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.platform.db.Sql;

/** The payments and refunds of an order, in the order in which they were begun. */
@ApplicationScoped
@Transactional
public class OrderMoney {

    @Inject
    private Sql sql;

    public List<MoneyMovement> of(UUID order) {
        return sql.list(
                "select false, trade_number, state, amount_fen, coalesce(paid_at, started_at) as at, provider_trade from payment where order_id = ?1"
                        + " union all select true, refund_number, state, amount_fen, coalesce(done_at, requested_at), last_error from refund where order_id = ?1 order by 5",
                row -> new MoneyMovement(
                        row.flag(0), row.text(1), row.text(2), row.money(3), row.instant(4), row.text(5)),
                order);
    }
}
