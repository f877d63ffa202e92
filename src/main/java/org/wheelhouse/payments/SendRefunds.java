package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.jobs.Job;
import org.wheelhouse.platform.scope.InScope;

/**
 * Carries out refunds that were asked for. An unreachable provider is asked again over growing waits, with the same refund number, so
 * money goes back once; a refusal makes the refund FAILED, for finance to look at.
 */
@ApplicationScoped
public class SendRefunds implements Job {

    private static final Logger LOG = Logger.getLogger(SendRefunds.class.getName());
    private static final Scope SYSTEM = Scope.job("send-refunds");

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private SandboxBank bank;

    @Inject
    private Event<RefundDone> done;

    private record Due(UUID id, UUID orderId, UUID paymentId, String tradeNumber, String number, Money amount) {}

    @Override
    public String name() {
        return "send-refunds";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        List<Due> due = inScope.call(
                SYSTEM,
                () -> sql.list(
                        "with taken as (update refund set attempts = attempts + 1, next_at = now() + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 9)))"
                                + " where id in (select id from refund where state = 'REQUESTED' and next_at <= now() order by next_at limit 50 for update skip locked)"
                                + " returning *) select r.id, r.order_id, r.payment_id, p.trade_number, r.refund_number, r.amount_fen from taken r"
                                + " join payment p on p.id = r.payment_id",
                        row -> new Due(row.uuid(0), row.uuid(1), row.uuid(2), row.text(3), row.text(4), row.money(5))));
        due.forEach(this::send);
    }

    private void send(Due refund) {
        try {
            bank.refund(refund.tradeNumber(), refund.number(), refund.amount());
            inScope.run(SYSTEM, () -> {
                if (sql.update(
                                "update refund set state = 'DONE', done_at = now(), last_error = null, version = version + 1"
                                        + " where id = ?1 and state = 'REQUESTED'",
                                refund.id())
                        == 1) {
                    done.fire(new RefundDone(refund.orderId(), refund.paymentId(), refund.id(), refund.amount()));
                }
            });
        } catch (RefusedByProvider refused) {
            keep(refund, "FAILED", refused);
        } catch (RuntimeException later) {
            // the provider is silent, or our own books refused: this one waits, the others of the round go on
            LOG.log(Level.WARNING, "refund " + refund.number() + " waits", later);
            keep(refund, "REQUESTED", later);
        }
    }

    private void keep(Due refund, String state, RuntimeException why) {
        inScope.run(
                SYSTEM,
                () -> sql.update(
                        "update refund set state = ?2, last_error = ?3, version = version + 1 where id = ?1",
                        refund.id(),
                        state,
                        String.valueOf(why)));
    }
}
