package org.wheelhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What a process and its children have used, from {@code /proc}. */
record Usage(long pid) {

    private static final double TICKS_PER_SECOND = 100;

    /** Seconds of CPU, user and system, of children that have ended too. */
    double cpuSeconds() {
        return all().mapToDouble(p -> ticks(p, p == pid)).sum() / TICKS_PER_SECOND;
    }

    /** Memory in MiB; what several processes share counts once. */
    double memoryMb() {
        return all().mapToDouble(Usage::pssKb).sum() / 1024;
    }

    private LongStream all() {
        return LongStream.concat(
                LongStream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid));
    }

    private static double ticks(long process, boolean withEndedChildren) {
        String stat = read(process, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // the name in brackets may hold spaces; utime, stime, cutime and cstime are the 12th to 15th word after it
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double own = Double.parseDouble(words[11]) + Double.parseDouble(words[12]);
        return withEndedChildren ? own + Double.parseDouble(words[13]) + Double.parseDouble(words[14]) : own;
    }

    private static double pssKb(long process) {
        return read(process, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(long process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), file));
        } catch (IOException ended) {
            return "";
        }
    }
}
