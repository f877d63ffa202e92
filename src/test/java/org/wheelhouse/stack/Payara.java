package org.wheelhouse.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A Payara domain of its own on loopback, made by this build. */
final class Payara implements AutoCloseable {

    private final StackHome home;
    private final int portBase;
    private final int httpPort;
    private final Path asadmin;
    private final Path domains;
    private final Path log;
    private final Map<String, String> environment;

    Payara(StackHome home, Path zip, int portBase, int httpPort, Map<String, String> environment) throws IOException {
        this.home = home;
        this.portBase = portBase;
        this.httpPort = httpPort;
        this.environment = environment;
        this.asadmin = Commands.unpack(zip, home.path("payara")).resolve("payara7/glassfish/bin/asadmin");
        this.domains = home.path("domains");
        this.log = home.path("log/payara-start.log");
    }

    long pid() {
        try {
            return Long.parseLong(Files.readString(pidFile()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return domains.resolve("wheelhouse/config/pid");
    }

    int adminPort() {
        return portBase + 48;
    }

    /** Makes the domain anew (a second or two) and starts it with the applications given as context root → WAR. */
    void start(Map<String, Path> applications) throws IOException, InterruptedException {
        stopLeftOver();
        StackHome.delete(domains);
        asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                domains.toString(),
                "--portbase",
                Integer.toString(portBase),
                "wheelhouse");
        Path beforeBoot = Files.writeString(home.path("payara-preboot.txt"), preBoot());
        var postBoot = new ArrayList<String>();
        applications.forEach((root, war) ->
                postBoot.add("deploy --force --name " + name(root) + " --contextroot " + root + " " + war));
        Path afterBoot = Files.write(home.path("payara-postboot.txt"), postBoot);
        asadmin(
                "start-domain",
                "--domaindir",
                domains.toString(),
                "--prebootcommandfile",
                beforeBoot.toString(),
                "--postbootcommandfile",
                afterBoot.toString(),
                "wheelhouse");
    }

    private static String name(String root) {
        return root.equals("/") ? "wheelhouse" : root.substring(1);
    }

    /** The settings of docker/payara, and this machine's heap, port and address. */
    private String preBoot() throws IOException {
        return String.join(
                "\n",
                Files.readString(Path.of("docker/payara/pre-boot.asadmin")),
                "delete-jvm-options -Xmx512m",
                "create-jvm-options -Xmx1200m",
                "create-jvm-options -Xms256m",
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.port="
                        + httpPort,
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.address=127.0.0.1",
                "");
    }

    /**
     * Waits for the application: start-domain returns before it answers, and until then Payara's own health check may answer at the same
     * address. What it says meanwhile is passed on when it changes.
     */
    void awaitReady(String address, Duration patience, Consumer<String> say) throws InterruptedException {
        Commands.await("Payara", address, "ready", null, serverLog(), patience, say);
    }

    /** Waits until something is served. */
    void await(String address, Duration patience) throws InterruptedException {
        Commands.await("Payara", address, null, serverLog(), patience);
    }

    Path serverLog() {
        return domains.resolve("wheelhouse/logs/server.log");
    }

    private void asadmin(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(asadmin.toString(), "--interactive=false"));
        command.addAll(List.of(arguments));
        var all = new java.util.HashMap<>(environment);
        all.put("AS_JAVA", System.getProperty("java.home"));
        try {
            Commands.run(command, all, log);
        } catch (StackProblem problem) {
            throw new StackProblem(
                    problem.getMessage() + (Files.exists(serverLog()) ? "\n" + Commands.tail(serverLog()) : ""));
        }
    }

    /** A server that a killed stack left behind: stopped by its own pid file, and only when it is that server. */
    private void stopLeftOver() throws IOException, InterruptedException {
        if (!Files.exists(pidFile())) {
            return;
        }
        var handle = ProcessHandle.of(pid())
                .filter(p -> p.info()
                        .commandLine()
                        .or(() -> p.info().command())
                        .orElse("")
                        .contains("java"))
                .filter(p -> commandLine(p).contains(domains.toString()));
        if (handle.isPresent()) {
            handle.get().destroy();
            for (int i = 0; i < 60 && handle.get().isAlive(); i++) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
            handle.get().destroyForcibly();
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException noProc) {
            return process.info().commandLine().orElse("");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stopLeftOver();
    }
}
