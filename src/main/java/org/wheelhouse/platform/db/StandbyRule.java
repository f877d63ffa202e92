package org.wheelhouse.platform.db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.wheelhouse.kernel.Scope;

/**
 * Who is read for on the standby, and when: head office alone, but not who has changed something so lately that the standby need not know
 * of it. A standby that is too old or does not answer is left alone for a while; then one caller tries it for all.
 */
final class StandbyRule {

    /** How old its rows may be. */
    static final Duration OLDEST = Duration.ofSeconds(5);

    /** Longer than its rows may be old: whoever is read for on the standby finds there what they changed themselves. */
    static final Duration WRITERS = OLDEST.plusSeconds(1);

    static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final Instant IN_USE = Instant.MIN;

    private final Clock clock;
    private final Map<String, Instant> changed = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> triedAgain = new AtomicReference<>(IN_USE);

    StandbyRule(Clock clock) {
        this.clock = clock;
    }

    /** @param scope null where there is none */
    boolean admits(Scope scope) {
        if (scope == null || scope.kind() != Scope.Kind.HQ) {
            return false;
        }
        Instant now = clock.instant();
        Instant change = changed.get(scope.actor());
        if (change != null && now.isBefore(change.plus(WRITERS))) {
            return false;
        }
        Instant at = triedAgain.get();
        return at.equals(IN_USE) || !now.isBefore(at) && triedAgain.compareAndSet(at, now.plus(LEFT_ALONE));
    }

    /** The actor of this scope is changing something, or has just done so. */
    void changes(Scope scope) {
        if (scope.kind() == Scope.Kind.HQ) {
            Instant now = clock.instant();
            changed.values().removeIf(at -> at.plus(WRITERS).isBefore(now));
            changed.put(scope.actor(), now);
        }
    }

    /** It answered well. @return whether it was left alone before */
    boolean use() {
        return !triedAgain.getAndSet(IN_USE).equals(IN_USE);
    }

    /** It did not. @return whether it was in use before */
    boolean leave() {
        return triedAgain.getAndSet(clock.instant().plus(LEFT_ALONE)).equals(IN_USE);
    }
}
