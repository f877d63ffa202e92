package org.wheelhouse.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Shared head-office data kept for a moment, by key: what a page shows is never older than the given time. Never for rows of a tenant
 * or a customer.
 */
public final class Cached<K, V> {

    /** For prices, stock and times: with as long again for the page that is drawn of them, they are never older than ten seconds. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept<V>(V value, long until) {}

    private final Clock clock;
    private final long millis;
    private final Function<K, V> load;
    private final Map<K, Kept<V>> entries;

    public Cached(Clock clock, Duration keep, int most, Function<K, V> load) {
        this.clock = clock;
        this.millis = keep.toMillis();
        this.load = load;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** The value, loaded when there is none that is young enough. Two callers may load at the same time; both get the truth. */
    public V get(K key) {
        long now = clock.millis();
        synchronized (entries) {
            Kept<V> entry = entries.get(key);
            if (entry != null && now < entry.until()) {
                return entry.value();
            }
        }
        V value = load.apply(key);
        synchronized (entries) {
            entries.put(key, new Kept<>(value, now + millis));
        }
        return value;
    }
}
