package org.wheelhouse.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A job that hangs holds up no other, and does not run beside itself. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {

    private static final int PATIENCE_SECONDS = 60;
    private static volatile CountDownLatch hang = new CountDownLatch(0);
    private static final Semaphore HANGING = new Semaphore(0);
    private static final AtomicInteger AT_ONCE = new AtomicInteger();
    private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
    private static final Semaphore ROUNDS = new Semaphore(0);

    @ApplicationScoped
    static class HangingJob implements Job {

        @Override
        public String name() {
            return "test-hanging";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(500);
        }

        @Override
        public void run() {
            MOST_AT_ONCE.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
            try {
                if (hang.getCount() > 0) {
                    HANGING.release();
                }
                hang.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                AT_ONCE.decrementAndGet();
            }
        }
    }

    @ApplicationScoped
    static class OtherJob implements Job {

        @Override
        public String name() {
            return "test-other";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(500);
        }

        @Override
        public void run() {
            ROUNDS.release();
        }
    }

    @Test
    void oneThatHangsHoldsUpNoOther() throws InterruptedException {
        hang = new CountDownLatch(1);
        try {
            assertTrue(HANGING.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), "the job came to run");
            ROUNDS.drainPermits();
            assertTrue(
                    ROUNDS.tryAcquire(5, PATIENCE_SECONDS, TimeUnit.SECONDS),
                    "five rounds of the other one while it hangs");
        } finally {
            hang.countDown();
        }
        assertEquals(1, MOST_AT_ONCE.get(), "never beside itself");
    }
}
