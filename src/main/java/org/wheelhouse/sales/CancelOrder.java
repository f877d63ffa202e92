package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.ClosePayments;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.scope.InScope;

/** Gives up an order: everything it holds is free again, and what was paid goes back. Possible until something has left or been fitted. */
@ApplicationScoped
public class CancelOrder {

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private ClosePayments closePayments;

    @Inject
    private GiveUpOrder giveUpOrder;

    /** Gives up the customer's own order. */
    public void byCustomer(UUID orderId, UUID customer) {
        Scope scope = inScope.call(
                        Scope.customer(customer),
                        () -> sql.first(
                                "select region_id, outlet_id from sales_order where id = ?1 and customer_id = ?2",
                                row -> Scope.checkout(row.number(0), row.number(1), customer),
                                orderId,
                                customer))
                .orElseThrow(() -> new NotFoundException("order " + orderId));
        cancel(orderId, scope, "sales.close.by-customer", null);
    }

    /**
     * Gives up an order that the bound staff scope sees. It is done as the purchase itself would be, by the member of staff: that reaches
     * the outlet and the hub behind it, where the outlet's own scope ends at its door.
     *
     * @param why in words, for the timeline and the audit trail
     * @throws BusinessException {@code sales.cancel.reason-missing}, {@code sales.order.not-now}, {@code sales.bank-silent}
     */
    public void byStaff(UUID orderId, String why) {
        if (why == null || why.isBlank()) {
            throw new BusinessException("sales.cancel.reason-missing");
        }
        Scope staff = CurrentScope.get();
        Scope purchase = inScope.call(
                        staff,
                        () -> sql.first(
                                "select region_id, outlet_id, customer_id from sales_order where id = ?1",
                                row -> Scope.checkout(row.number(0), row.number(1), row.uuid(2))
                                        .by(staff.actor()),
                                orderId))
                .orElseThrow(() -> new NotFoundException("order " + orderId));
        cancel(orderId, purchase, "sales.close.by-staff", why.strip());
    }

    /** Nobody can pay any more before it is given up; money that has come in meanwhile is paid back with the rest. */
    private void cancel(UUID orderId, Scope scope, String reason, String words) {
        if (closePayments.close(orderId) == ClosePayments.Closing.UNKNOWN) {
            throw new BusinessException("sales.bank-silent");
        }
        inScope.run(scope, () -> giveUpOrder.giveUp(orderId, reason, words));
    }
}
