package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens behind an answer; fails after a minute. */
final class Waiting {

    private Waiting() {}

    static void until(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("after a minute: not " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
