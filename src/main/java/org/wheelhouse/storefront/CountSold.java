package org.wheelhouse.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.jobs.Job;
import org.wheelhouse.platform.scope.InScope;

/**
 * Counts what was sold and fitted of each product, from the lines of orders that were paid and not cancelled. A round looks at products
 * of orders to which something has just happened, and at some of those counted longest ago: so nothing stays wrong, and no round reads
 * all orders.
 */
@ApplicationScoped
class CountSold implements Job {

    private static final Duration ROUND = Duration.ofMinutes(5);
    /** An event bears the time at which its transaction began: the look back reaches over two rounds. */
    private static final double LOOK_BACK_SECONDS = 2.0 * ROUND.toSeconds();

    private static final int LONGEST_AGO = 1000;

    private static final String SQL =
            "insert into product_figures (product_id, sold, fitted, counted_at) select d.id, n.sold, n.fitted, now() from ("
                    + "select s.product_id as id from order_event e join order_line l on l.order_id = e.order_id join sku s on s.id = l.sku_id"
                    + "  where e.at > now() - make_interval(secs => ?1)"
                    + " union (select p.id from product p left join product_figures f on f.product_id = p.id order by f.counted_at nulls first, p.id limit ?2)) d"
                    + " cross join lateral (select coalesce(sum(l.quantity), 0) as sold, coalesce(sum(l.quantity) filter (where f.state = 'FITTED'), 0) as fitted"
                    + "  from sku s join order_line l on l.sku_id = s.id join sales_order o on o.id = l.order_id join fulfilment f on f.id = l.fulfilment_id"
                    + "  where s.product_id = d.id and o.state in ('PAID', 'IN_PROGRESS', 'DONE') and f.state <> 'CANCELLED') n"
                    + " on conflict (product_id) do update set sold = excluded.sold, fitted = excluded.fitted, counted_at = excluded.counted_at";

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
        return ROUND;
    }

    @Override
    public void run() {
        inScope.run(Scope.job(name()), () -> sql.update(SQL, LOOK_BACK_SECONDS, LONGEST_AGO));
    }
}
