package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.ClosePayments;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.jobs.Job;
import org.wheelhouse.platform.jobs.OneByOne;
import org.wheelhouse.platform.scope.InScope;

/** Releases what nobody paid in time, after asking the bank. While the bank does not answer, the hold lasts a few minutes longer. */
@ApplicationScoped
public class ExpireOrders implements Job {

    private static final Scope SYSTEM = Scope.job("expire-orders");

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private ClosePayments closePayments;

    @Inject
    private Orders orders;

    @Inject
    private ReleaseOrder releaseOrder;

    @Inject
    private Clock clock;

    private final OneByOne<UUID> rounds = new OneByOne<>("expire-orders");

    private record Due(UUID id, Instant heldUntil) {}

    @Override
    public String name() {
        return "expire-orders";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        rounds.each(
                clock,
                inScope.call(
                        SYSTEM,
                        () -> sql.list(
                                "select id, held_until from sales_order where state = 'HELD' and held_until <= now()"
                                        + " and id <> all(cast(string_to_array(?1, ',') as uuid[])) order by held_until limit 100",
                                row -> new Due(row.uuid(0), row.instant(1)),
                                rounds.waiting(clock))),
                Due::id,
                this::end);
    }

    private void end(Due due) {
        var closing = closePayments.close(due.id());
        boolean patienceOver = clock.instant().isAfter(due.heldUntil().plus(TakePromise.GRACE));
        if (closing == ClosePayments.Closing.CLOSED || closing == ClosePayments.Closing.UNKNOWN && patienceOver) {
            inScope.run(SYSTEM, () -> expire(due.id()));
        }
    }

    private void expire(UUID id) {
        Order order = orders.lock(id);
        if (order.state() != OrderState.HELD) {
            return; // paid or given up in between
        }
        order.expire(clock.instant());
        orders.save(order);
        orders.happened(order, "expired");
        releaseOrder.release(order, true);
    }
}
