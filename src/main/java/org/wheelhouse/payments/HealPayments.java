package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.jobs.Job;
import org.wheelhouse.platform.jobs.OneByOne;
import org.wheelhouse.platform.scope.InScope;

/** Asks the provider about payments whose notice has not come within a minute, and applies its answer like a notice. */
@ApplicationScoped
public class HealPayments implements Job {

    private static final Scope SYSTEM = Scope.job("heal-payments");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    private InScope inScope;

    @Inject
    private Payments payments;

    @Inject
    private ApplyPayment applyPayment;

    @Inject
    private SandboxBank bank;

    @Inject
    private Clock clock;

    private final OneByOne<UUID> rounds = new OneByOne<>("heal-payments");

    @Override
    public String name() {
        return "heal-payments";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        heal(PATIENCE);
    }

    /** @param patience how old a payment must be */
    public void heal(Duration patience) {
        rounds.each(
                clock,
                inScope.call(SYSTEM, () -> payments.takeUnheard(clock.instant().minus(patience))),
                Payments.Found::id,
                this::ask);
    }

    private void ask(Payments.Found payment) {
        ProviderTrade trade = bank.query(payment.tradeNumber());
        if (trade.state() == ProviderTrade.State.PAID) {
            inScope.call(SYSTEM, () -> applyPayment.apply(payment.provider(), payment.tradeNumber(), trade));
        }
    }
}
