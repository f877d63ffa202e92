package org.wheelhouse.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The rounds of a job that works on many items, each for itself: one that fails is logged, the others go on, and it is left out for a
 * while, longer after each failure, so that what cannot succeed neither stops a round nor fills it. Kept in memory: after a restart each
 * is tried once more.
 *
 * @param <K> what names an item
 */
public final class OneByOne<K> {

    private static final Logger LOG = Logger.getLogger(OneByOne.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private record Failure(int times, Instant again) {}

    private final String job;
    private final Map<K, Failure> failures = new ConcurrentHashMap<>();

    /** @param job its name, for the log */
    public OneByOne(String job) {
        this.job = job;
    }

    /** The items that wait after a failure, with commas between, for the query that looks for the next ones. */
    public String waiting(Clock clock) {
        Instant now = clock.instant();
        failures.values().removeIf(f -> f.again().plus(FORGOTTEN).isBefore(now));
        return failures.entrySet().stream()
                .filter(f -> f.getValue().again().isAfter(now))
                .map(f -> f.getKey().toString())
                .collect(Collectors.joining(","));
    }

    /**
     * Works on all of them, in their order.
     *
     * @throws IllegalStateException at the end, when some failed: the job's row says so
     */
    public <T> void each(Clock clock, Collection<T> items, Function<T, K> name, Consumer<T> work) {
        int failed = 0;
        RuntimeException first = null;
        for (T item : items) {
            K key = name.apply(item);
            try {
                work.accept(item);
                failures.remove(key);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, job + ": " + key + " failed", e);
                failures.merge(key, after(clock, 1), (before, one) -> after(clock, before.times() + 1));
                first = first == null ? e : first;
                failed++;
            }
        }
        if (first != null) {
            throw new IllegalStateException(
                    failed + " of " + items.size() + " failed, the first: " + first.getMessage(), first);
        }
    }

    private static Failure after(Clock clock, int times) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - 1, 10));
        return new Failure(times, clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }
}
