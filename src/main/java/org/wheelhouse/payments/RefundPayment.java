package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** Asks for money to go back; {@link SendRefunds} carries it out after the commit. */
@ApplicationScoped
@Transactional
public class RefundPayment {

    /** The reason of a refund of money that was not the payment's. */
    public static final String WRONG_AMOUNT = "payments.refund.wrong-amount";

    private static final int NUMBER_LENGTH = 18;

    @Inject
    private Payments payments;

    @Inject
    private Sql sql;

    /**
     * @param reason kept for finance and shown on the order
     * @return the refund's id
     */
    public UUID request(UUID paymentId, Money amount, String reason) {
        var payment = payments.lock(paymentId)
                .filter(p -> p.state().equals("PAID"))
                .orElseThrow(() -> new BusinessException("payments.refund.not-paid"));
        long before = sql.number(
                "select coalesce(sum(amount_fen), 0) from refund where payment_id = ?1 and state <> 'FAILED' and reason <> ?2",
                paymentId,
                WRONG_AMOUNT);
        if (!amount.isPositive() || before + amount.fen() > payment.amount().fen()) {
            throw new BusinessException("payments.refund.too-much", payment.amount(), Money.ofFen(before));
        }
        return insert(payment, amount, reason);
    }

    /** Money that came for a payment and is not its amount goes back whole; the payment itself has never been made. */
    UUID wrong(Payments.Found payment, Money came) {
        return insert(payment, came, WRONG_AMOUNT);
    }

    private UUID insert(Payments.Found payment, Money amount, String reason) {
        UUID id = Ids.next();
        sql.update(
                "insert into refund (id, order_id, payment_id, outlet_id, region_id, franchisee_id, customer_id, refund_number, amount_fen,"
                        + " state, reason, actor) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'REQUESTED', ?10, ?11)",
                id,
                payment.orderId(),
                payment.id(),
                payment.outlet(),
                payment.region(),
                payment.franchisee(),
                payment.customer(),
                Ids.code(NUMBER_LENGTH),
                amount.fen(),
                reason,
                CurrentScope.get().actor());
        return id;
    }
}
