package org.wheelhouse.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Looks at another process's heap again and again, with the JDK's own jcmd, and remembers the most that was in use. */
final class HeapWatch implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final long pid;
    private final Thread watching;
    private volatile double mostKb;
    private volatile boolean over;

    HeapWatch(long pid) {
        this.pid = pid;
        this.watching = Thread.ofPlatform().daemon().start(this::watch);
    }

    double mostMb() {
        return mostKb / 1024;
    }

    private void watch() {
        try {
            while (!over) {
                mostKb = Math.max(mostKb, usedKb());
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (IOException | InterruptedException e) {
            Ground.say("  the heap is no longer watched: " + e);
        }
    }

    private double usedKb() throws IOException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                        Long.toString(pid),
                        "GC.heap_info")
                .redirectErrorStream(true)
                .start();
        var used = USED.matcher(new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return used.find() ? Double.parseDouble(used.group(1)) : 0;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        watching.join();
    }
}
