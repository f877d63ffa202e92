package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;

/** Takes notices as they come: every one is kept with its outcome, a good one is applied at most once. */
@ApplicationScoped
public class ReceiveNotice {

    private static final Logger LOG = Logger.getLogger(ReceiveNotice.class.getName());
    private static final Scope SYSTEM = Scope.job("payments");
    private static final int KEPT_LENGTH = 4000;

    @Inject
    @Any
    private Instance<PaymentProvider> providers;

    @Inject
    private InScope inScope;

    @Inject
    private Payments payments;

    @Inject
    private ApplyPayment applyPayment;

    /** @return what to answer; empty when there is no such provider */
    public Optional<PaymentProvider.Answer> receive(String provider, String body, Map<String, String> headers) {
        return providers.stream()
                .filter(p -> p.name().equals(provider))
                .findFirst()
                .map(p -> p.answer(take(p, body, headers)));
    }

    private boolean take(PaymentProvider provider, String body, Map<String, String> headers) {
        String kept = (body.length() > KEPT_LENGTH ? body.substring(0, KEPT_LENGTH) : body).replace("\0", "");
        UUID id = Ids.next();
        try {
            ProviderNotice notice = provider.verify(body, headers);
            return inScope.call(SYSTEM, () -> {
                var outcome = applyPayment.apply(provider.name(), notice.tradeNumber(), notice.trade());
                payments.keepNotice(id, provider.name(), notice.noticeId(), kept, outcome.name());
                return outcome.isTaken();
            });
        } catch (RefusedNotice refused) {
            inScope.run(SYSTEM, () -> payments.keepNotice(id, provider.name(), null, kept, refused.getMessage()));
            return false;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a notice of " + provider.name() + " could not be applied; it will come again", e);
            inScope.run(SYSTEM, () -> payments.keepNotice(id, provider.name(), null, kept, "FAILED"));
            return false;
        }
    }
}
