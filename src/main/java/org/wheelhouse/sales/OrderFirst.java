package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wheelhouse.kernel.OrderTouched;
import org.wheelhouse.platform.db.Sql;

/** Locks an order's row for those who are about to lock rows that hang on it. An order that the scope does not see is not theirs to change. */
@ApplicationScoped
@Transactional
class OrderFirst {

    @Inject
    private Sql sql;

    void on(@Observes OrderTouched touched) {
        sql.first("select 1 from sales_order where id = ?1 for update", row -> row.integer(0), touched.order());
    }
}
