package org.wheelhouse.e2e;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens behind the pages: a job's next run, a push. Fails after a minute; says nothing about how long it takes. */
final class Patience {

    private Patience() {}

    static void until(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("after a minute: not " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }
}
