package org.wheelhouse.testing;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/** Lets something strange be read: it ends, and takes no more memory than it may. */
public final class Bounded {

    /** Far beyond what any of it takes: it tells what goes on for ever, not what is slow. */
    private static final Duration FOR_EVER = Duration.ofMinutes(1);

    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private Bounded() {}

    /** Does it; what it throws is thrown. */
    public static void run(Executable work) {
        assertTimeoutPreemptively(FOR_EVER, () -> {
            long before = allocated();
            work.execute();
            long taken = allocated() - before;
            assertTrue(taken < MOST_BYTES, () -> "it took " + taken + " bytes");
        });
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
