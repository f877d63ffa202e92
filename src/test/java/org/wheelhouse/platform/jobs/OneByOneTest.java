package org.wheelhouse.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final OneByOne<String> rounds = new OneByOne<>("test");
    private final List<String> done = new ArrayList<>();

    private static Clock at(long seconds) {
        return Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC);
    }

    private void round(long seconds, Set<String> failing, String... items) {
        rounds.each(at(seconds), List.of(items), Function.identity(), item -> {
            if (failing.contains(item)) {
                throw new IllegalArgumentException(item + " is broken");
            }
            done.add(item);
        });
    }

    @Test
    void oneThatFailsDoesNotStopTheOthersAndIsTold() {
        var told = assertThrows(IllegalStateException.class, () -> round(0, Set.of("b"), "a", "b", "c"));
        assertEquals("1 of 3 failed, the first: b is broken", told.getMessage());
        assertEquals(List.of("a", "c"), done);
        assertEquals("b", rounds.waiting(at(29)));
        assertEquals("", rounds.waiting(at(31)));
    }

    @Test
    void eachFurtherFailureWaitsLongerUpToHalfAnHour() {
        long now = 0;
        for (int wait : new int[] {30, 60, 120, 240, 480, 960, 1800, 1800}) {
            long at = now;
            assertThrows(IllegalStateException.class, () -> round(at, Set.of("b"), "b"));
            assertEquals("b", rounds.waiting(at(now + wait - 1)), "after " + wait);
            now += wait;
            assertEquals("", rounds.waiting(at(now)), "after " + wait);
        }
    }

    @Test
    void successForgetsWhatWasBefore() {
        assertThrows(IllegalStateException.class, () -> round(0, Set.of("b"), "b"));
        round(30, Set.of(), "b");
        assertThrows(IllegalStateException.class, () -> round(60, Set.of("b"), "b"));
        assertEquals("", rounds.waiting(at(91)), "the first failure again");
    }

    @Test
    void whatNeverComesAgainIsForgotten() {
        assertThrows(IllegalStateException.class, () -> round(0, Set.of("b"), "b"));
        long later = Duration.ofDays(2).toSeconds();
        assertEquals("", rounds.waiting(at(later)));
        assertThrows(IllegalStateException.class, () -> round(later, Set.of("b"), "b"));
        assertEquals("", rounds.waiting(at(later + 31)), "as if for the first time");
    }
}
