package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;

/** The kept carts of customers with a login, in the customer's scope. */
@ApplicationScoped
@Transactional
class Carts {

    @Inject
    private Sql sql;

    List<CartLine> linesOf(UUID customer) {
        return sql.list(
                "select sku_id, service_id, bundle_id, quantity, way from cart_line where customer_id = ?1 order by added_at, id",
                row -> new CartLine(
                        row.numberOrNull(0),
                        row.numberOrNull(1),
                        row.numberOrNull(2),
                        row.integer(3),
                        Way.valueOf(row.text(4))),
                customer);
    }

    /** Replaces the whole cart: it is short, and so it is always what the customer saw. Unknown goods are left out. */
    void keep(UUID customer, List<CartLine> lines) {
        sql.update("delete from cart_line where customer_id = ?1", customer);
        for (CartLine line : lines) {
            sql.update(
                    "insert into cart_line (id, customer_id, sku_id, service_id, bundle_id, quantity, way)"
                            + " select ?1, ?2, cast(?3 as bigint), cast(?4 as bigint), cast(?5 as bigint), ?6, ?7 where exists (select from sku where id = cast(?3 as bigint))"
                            + " or exists (select from service where id = cast(?4 as bigint)) or exists (select from bundle where id = cast(?5 as bigint))",
                    Ids.next(),
                    customer,
                    line.skuId(),
                    line.serviceId(),
                    line.bundleId(),
                    line.quantity(),
                    line.way().name());
        }
    }
}
