package org.wheelhouse.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is kept for ten seconds is never older than ten seconds, counted from before it was read. */
class CachedTest {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final AtomicInteger loads = new AtomicInteger();

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void loadsAgainWhenTheTimeIsOver() {
        var cached = new Cached<String, Integer>(clock, KEPT, 10, key -> loads.incrementAndGet());
        assertEquals(1, cached.get("a"));
        pass(KEPT.minusMillis(1));
        assertEquals(1, cached.get("a"), "still warm");
        pass(Duration.ofMillis(1));
        assertEquals(2, cached.get("a"), "ten seconds old is too old");
    }

    @Test
    void countsFromBeforeTheReading() {
        var cached = new Cached<String, Integer>(clock, KEPT, 10, key -> {
            pass(Duration.ofSeconds(4));
            return loads.incrementAndGet();
        });
        assertEquals(1, cached.get("a"));
        pass(Duration.ofSeconds(6));
        assertEquals(2, cached.get("a"), "what was read ten seconds ago, however long the reading took");
    }

    @Test
    void forgetsTheLeastUsed() {
        var cached = new Cached<String, Integer>(clock, KEPT, 2, key -> loads.incrementAndGet());
        cached.get("a");
        cached.get("b");
        cached.get("a");
        cached.get("c");
        assertEquals(1, cached.get("a"));
        assertEquals(4, cached.get("b"));
    }
}
