package org.wheelhouse.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * A number of clients that each do the same thing again and again, the next as soon as the last is done.
 *
 * @param nanos how long each took, sorted
 * @param bytes received in all
 */
record Load(long[] nanos, long bytes, double seconds) {

    /** Does one thing and says how many bytes came; what it throws ends the measurement. */
    interface Client {
        long once() throws Exception;
    }

    static Load of(int clients, Duration time, IntFunction<Client> client) throws Exception {
        long from = System.nanoTime();
        long end = from + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<Load>>();
            for (int i = 0; i < clients; i++) {
                Client one = client.apply(i);
                running.add(pool.submit((Callable<Load>) () -> repeat(one, end)));
            }
            long[] all = {};
            long bytes = 0;
            for (Future<Load> one : running) {
                long[] more = one.get().nanos();
                int before = all.length;
                all = Arrays.copyOf(all, before + more.length);
                System.arraycopy(more, 0, all, before, more.length);
                bytes += one.get().bytes();
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            Arrays.sort(all);
            return new Load(all, bytes, seconds);
        }
    }

    /** Lets a server that was just started get as fast as it will: until a while is no faster than those before, two minutes at most. */
    static void warm(int clients, IntFunction<Client> client) throws Exception {
        double best = 0;
        for (int i = 0; i < 12; i++) {
            double now = of(clients, Duration.ofSeconds(10), client).perSecond();
            if (now < best * 1.05) {
                return;
            }
            best = now;
        }
    }

    private static Load repeat(Client client, long end) throws Exception {
        long[] nanos = new long[1024];
        int count = 0;
        long bytes = 0;
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            bytes += client.once();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = System.nanoTime() - begin;
        }
        return new Load(Arrays.copyOf(nanos, count), bytes, 0);
    }

    int count() {
        return nanos.length;
    }

    double perSecond() {
        return count() / seconds;
    }

    /** @param share of the calls that were at most as slow, 0.5 for the median; milliseconds */
    double millis(double share) {
        return count() == 0 ? 0 : nanos[(int) Math.min(count() - 1L, (long) (share * count()))] / 1e6;
    }
}
