package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/** Begins payments for orders, and says where the buyer pays them. */
@ApplicationScoped
public class StartPayment {

    private static final int TRADE_NUMBER_LENGTH = 20;

    @Inject
    private Sql sql;

    @Inject
    private Payments payments;

    @Inject
    private SandboxBank bank;

    @Inject
    private InScope inScope;

    /** Adds a payment to the running transaction; nothing is asked of the provider yet. @return its id */
    @Transactional
    public UUID start(UUID orderId, long outletId, long regionId, long franchiseeId, UUID customer, Money amount) {
        UUID id = Ids.next();
        sql.update(
                "insert into payment (id, order_id, outlet_id, region_id, franchisee_id, customer_id, provider, trade_number, amount_fen, state)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'STARTED')",
                id,
                orderId,
                outletId,
                regionId,
                franchiseeId,
                customer,
                bank.name(),
                Ids.code(TRADE_NUMBER_LENGTH),
                amount.fen());
        return id;
    }

    /**
     * The address where the order's open payment is made; empty when none is open. Call outside of a transaction: the first call ever
     * registers the shop at the bank.
     *
     * @param payer whose order it is; the payment is read in a transaction of this scope
     */
    public Optional<URI> payPage(
            Scope payer, UUID orderId, String subject, Instant payableUntil, String returnAddress, String language) {
        return inScope.call(payer, () -> payments.started(orderId))
                .map(p -> bank.start(
                        new PayPage(p.tradeNumber(), subject, p.amount(), payableUntil, returnAddress, language)));
    }
}
