package org.wheelhouse.stack;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code mvn -Prun}: starts the stack, prints the ready line with the demo logins, and stops it all on SIGINT or SIGTERM, whether they
 * reach this process or only the Maven that started it (which passes nothing on).
 */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
        var end = new CountDownLatch(1);
        var status = new AtomicInteger(); // told to stop is no failure
        Stack stack = null;
        try {
            stack = new Stack(Run::say);
            var started = stack;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                say("Stopping");
                started.close();
                end.countDown();
                Runtime.getRuntime().halt(status.get());
            }));
            ProcessHandle.current().parent().map(ProcessHandle::onExit).ifPresent(mavenEnded -> {
                var unused = mavenEnded.thenRun(() -> System.exit(0));
            });
            stack.start(true, !Boolean.getBoolean("stack.empty"));
            say("");
            say("Wheelhouse is ready at " + stack.baseUrl() + "/");
            say(DemoLogins.table());
            say("Ctrl-C stops it. The data stays in " + System.getProperty("stack.home") + "; -Dreset begins anew.");
            end.await();
        } catch (StackProblem problem) {
            say(problem.getMessage());
            status.set(1);
            System.exit(1);
        } catch (Exception e) {
            say("The stack did not start: " + e);
            status.set(1);
            System.exit(1);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
