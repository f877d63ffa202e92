package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/**
 * Money that came and fits no payment of ours. It is never lost sight of: a wrong amount goes back by itself, for the trade is known and
 * nothing is delivered for it; a second trade waits for finance, who look at the provider which of the two is whose.
 */
@ApplicationScoped
@Transactional
public class StrayMoney {

    private static final int LONGEST = 200;

    @Inject
    private Sql sql;

    @Inject
    private RefundPayment refundPayment;

    @Inject
    private Audit audit;

    @Inject
    private Event<PaymentStray> stray;

    /**
     * What became of it.
     *
     * @param reason WRONG_AMOUNT or OTHER_TRADE
     * @param refunding whether it goes back by itself
     * @param settledAt when finance settled it; null before, and where it goes back by itself
     */
    public record Stray(
            UUID id,
            String providerTrade,
            Money amount,
            String reason,
            boolean refunding,
            Instant reportedAt,
            Instant settledAt,
            String settledHow) {

        public boolean isOpen() {
            return !refunding && settledAt == null;
        }
    }

    /** Keeps what was reported; the same report again changes nothing. */
    void keep(Payments.Found payment, ProviderTrade news, ApplyPayment.Outcome reason) {
        UUID id = Ids.next();
        int added = sql.update(
                "insert into stray_money (id, order_id, payment_id, outlet_id, region_id, franchisee_id, customer_id, provider, provider_trade,"
                        + " amount_fen, reason) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) on conflict do nothing",
                id,
                payment.orderId(),
                payment.id(),
                payment.outlet(),
                payment.region(),
                payment.franchisee(),
                payment.customer(),
                payment.provider(),
                Objects.toString(news.providerTrade(), ""),
                news.amount().fen(),
                reason.name());
        if (added == 0) {
            return;
        }
        boolean goesBack =
                reason == ApplyPayment.Outcome.WRONG_AMOUNT && !payment.state().equals("PAID");
        if (goesBack) {
            UUID refund = refundPayment.wrong(payment, news.amount());
            sql.update("update stray_money set refund_id = ?2 where id = ?1", id, refund);
        }
        stray.fire(new PaymentStray(payment.orderId(), payment.id(), news.amount(), goesBack));
    }

    /** The stray money of an order, in the caller's scope. */
    public List<Stray> ofOrder(UUID order) {
        return sql.list(
                "select id, provider_trade, amount_fen, reason, refund_id is not null, reported_at, settled_at, settled_how from stray_money"
                        + " where order_id = ?1 order by reported_at, id",
                StrayMoney::read,
                order);
    }

    /**
     * Finance has dealt with it at the provider.
     *
     * @param how in words
     * @throws BusinessException {@code payments.stray.how-missing}; {@code payments.stray.settled} when it is not open any more
     */
    public void settle(UUID id, String how) {
        if (how == null || how.isBlank()) {
            throw new BusinessException("payments.stray.how-missing");
        }
        String words = how.strip().substring(0, Math.min(LONGEST, how.strip().length()));
        UUID order = sql.first("select order_id from stray_money where id = ?1", row -> row.uuid(0), id)
                .orElseThrow(() -> new NotFoundException("stray money " + id));
        int done = sql.update(
                "update stray_money set settled_at = now(), settled_by = ?2, settled_how = ?3 where id = ?1 and settled_at is null and refund_id is null",
                id,
                CurrentScope.get().actor(),
                words);
        if (done == 0) {
            throw new BusinessException("payments.stray.settled");
        }
        audit.record("stray-money.settled", "order", order, Map.of("how", words));
    }

    private static Stray read(Row row) {
        return new Stray(
                row.uuid(0),
                row.text(1),
                row.money(2),
                row.text(3),
                row.flag(4),
                row.instant(5),
                row.instant(6),
                row.text(7));
    }
}
