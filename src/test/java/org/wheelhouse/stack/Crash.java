package org.wheelhouse.stack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends servers of a stack as a power cut would, or lets them hang. Only processes that this stack started itself. */
public final class Crash {

    private Crash() {}

    /** A process and all that it has started, at once; returns when none is left. */
    static void kill(long pid) {
        List<ProcessHandle> all = tree(pid);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Until {@link #goOn} they answer nothing, though their ports are open. */
    public static void hang(long pid) throws IOException, InterruptedException {
        signal("-STOP", pid);
    }

    public static void goOn(long pid) throws IOException, InterruptedException {
        signal("-CONT", pid);
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        for (ProcessHandle process : tree(pid)) {
            var kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            boolean done = kill.waitFor(10, TimeUnit.SECONDS) && kill.exitValue() == 0;
            if (!done && process.isAlive()) { // a process that goes on may end its children
                throw new StackProblem("kill " + signal + " " + process.pid() + " failed");
            }
        }
    }

    private static List<ProcessHandle> tree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }
}
