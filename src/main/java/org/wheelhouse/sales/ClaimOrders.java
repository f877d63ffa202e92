package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/** Makes a guest's orders the logged-in customer's, who has verified the same telephone number. */
@ApplicationScoped
public class ClaimOrders {

    private static final Scope SYSTEM = Scope.job("claim-orders");

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    /**
     * @param phone a number whose code this customer has just given
     * @return how many orders came over
     * @throws BusinessException {@code customers.phone.taken} when the number is another account's
     */
    public int claim(UUID customer, String phone) {
        return inScope.call(SYSTEM, () -> {
            var holder = sql.first(
                    "select id from customer where phone = ?1 and phone_verified_at is not null for update",
                    row -> row.uuid(0),
                    phone);
            if (holder.isPresent() && holder.get().equals(customer)) {
                return 0;
            }
            int orders = holder.map(guest -> takeOver(guest, customer)).orElse(0);
            sql.update(
                    "update customer set phone = ?2, phone_verified_at = now(), version = version + 1 where id = ?1",
                    customer,
                    phone);
            return orders;
        });
    }

    private int takeOver(UUID guest, UUID customer) {
        if (sql.number("select count(*) from account where customer_id = ?1", guest) > 0) {
            throw new BusinessException("customers.phone.taken");
        }
        int orders = (int) sql.number("select count(*) from sales_order where customer_id = ?1", guest);
        sql.update(
                "delete from customer_outlet g where customer_id = ?1 and exists (select from customer_outlet t where t.customer_id = ?2"
                        + " and t.outlet_id = g.outlet_id)",
                guest,
                customer);
        // every table that names a customer, so that none is forgotten when a feature adds one
        List<String> tables = sql.list(
                "select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where a.attname = 'customer_id' and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname = 'public'"
                        + " and c.relname not in ('account', 'audit_entry') order by 1",
                row -> row.text(0));
        for (String table : tables) {
            sql.update("update " + table + " set customer_id = ?2 where customer_id = ?1", guest, customer);
        }
        sql.update("update customer set phone_verified_at = null, version = version + 1 where id = ?1", guest);
        audit.record("orders.claimed", "customer", customer, Map.of("from", guest.toString(), "orders", orders));
        return orders;
    }
}
