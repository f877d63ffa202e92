package org.wheelhouse.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.jobs.Job;
import org.wheelhouse.platform.scope.InScope;

/** Counts what was sold and fitted of each product, from the lines of orders that were paid and not cancelled. */
@ApplicationScoped
class CountSold implements Job {

    private static final String SQL = "insert into product_figures (product_id, sold, fitted, counted_at)"
            + " select s.product_id, coalesce(sum(l.quantity), 0), coalesce(sum(l.quantity) filter (where f.state = 'FITTED'), 0), now()"
            + " from sku s left join (order_line l join sales_order o on o.id = l.order_id and o.state in ('PAID', 'IN_PROGRESS', 'DONE')"
            + " join fulfilment f on f.id = l.fulfilment_id and f.state <> 'CANCELLED') on l.sku_id = s.id group by s.product_id"
            + " on conflict (product_id) do update set sold = excluded.sold, fitted = excluded.fitted, counted_at = excluded.counted_at"
            + " where (product_figures.sold, product_figures.fitted) is distinct from (excluded.sold, excluded.fitted)";

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "count-sold";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        inScope.run(Scope.job(name()), () -> sql.update(SQL));
    }
}
