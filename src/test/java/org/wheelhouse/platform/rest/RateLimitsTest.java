package org.wheelhouse.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A caller has a share of a minute, and others theirs. */
class RateLimitsTest {

    @Test
    void aShareIsUsedUpAndOthersAreNot() {
        var limits = new RateLimits();
        for (int i = 4; i >= 0; i--) {
            RateLimits.Left left = limits.take("one", 5);
            assertTrue(left.isTaken());
            assertEquals(i, left.remaining());
        }
        RateLimits.Left refused = limits.take("one", 5);
        assertFalse(refused.isTaken());
        assertTrue(
                refused.retrySeconds() >= 1 && refused.retrySeconds() <= 12, "Retry after " + refused.retrySeconds());
        assertEquals(5, refused.limit());
        assertTrue(refused.resetSeconds() <= 60);
        assertTrue(limits.take("two", 5).isTaken());
    }

    @Test
    void theTighterOneIsTold() {
        var wide = new RateLimits.Left(100, 90, 6, 0);
        var narrow = new RateLimits.Left(10, 3, 42, 0);
        assertEquals(narrow, wide.tighter(narrow));
        assertEquals(narrow, narrow.tighter(wide));
    }

    @Test
    void strangersDoNotFillTheMemory() {
        var limits = new RateLimits();
        limits.take("first", 1);
        assertFalse(limits.take("first", 1).isTaken());
        for (int i = 0; i < 60_000; i++) {
            limits.take("stranger " + i, 1);
        }
        assertTrue(limits.take("first", 1).isTaken(), "the bucket asked longest ago went first");
    }
}
