package org.wheelhouse.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A Payara domain of its own on loopback, made by this build: the only server of a stack, or one of several. */
final class Payara implements AutoCloseable {

    private final StackHome home;
    private final String name;
    private final int portBase;
    private final int httpPort;
    private final int gridPort;
    private final Path asadmin;
    private final Path domains;
    private final Path log;
    private final Map<String, String> environment;

    /** @param name of its domain, log and kept ports */
    Payara(StackHome home, String name, Path zip, int httpPort, Map<String, String> environment) throws IOException {
        this.home = home;
        this.name = name;
        this.portBase = home.portBase(name);
        this.httpPort = httpPort;
        this.gridPort = home.port(name + "-grid", 0);
        this.environment = environment;
        Path glassfish = Commands.unpack(zip, home.path("payara")).resolve("payara7/glassfish");
        replaceModules(glassfish.resolve("modules"));
        this.asadmin = glassfish.resolve("bin/asadmin");
        this.domains = home.path("domains");
        this.log = home.path("log/" + name + "-start.log");
    }

    /** Puts the modules that are mended in the place of Payara's own. */
    private static void replaceModules(Path modules) throws IOException {
        try (var mended = Files.newDirectoryStream(Path.of(System.getProperty("stack.payara.modules")))) {
            for (Path module : mended) {
                Path itself = modules.resolve(module.getFileName());
                if (Files.mismatch(module, itself) != -1) {
                    Files.copy(module, itself, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Where it listens, without the stack's proxy. */
    String url() {
        return "http://127.0.0.1:" + httpPort;
    }

    long pid() {
        try {
            return Long.parseLong(Files.readString(pidFile()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return domain().resolve("config/pid");
    }

    private Path domain() {
        return domains.resolve(name);
    }

    int adminPort() {
        return portBase + 48;
    }

    /** Where the other servers' Data Grid finds this one's. */
    int gridPort() {
        return gridPort;
    }

    /**
     * Makes the domain anew (a second or two) and starts it with the applications given as context root → WAR.
     *
     * @param grid settings of a server that shares its sessions with others; none for one that is alone
     */
    void start(Map<String, Path> applications, List<String> grid) throws IOException, InterruptedException {
        stopLeftOver();
        StackHome.delete(domain());
        asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                domains.toString(),
                "--portbase",
                Integer.toString(portBase),
                name);
        withoutMessaging();
        Path beforeBoot = Files.writeString(home.path(name + "-preboot.txt"), preBoot(grid));
        var postBoot = new ArrayList<String>();
        applications.forEach((root, war) -> postBoot.add("deploy --force --name " + application(root)
                + (grid.isEmpty() ? "" : " --availabilityenabled=true") + " --contextroot " + root + " " + war));
        Path afterBoot = Files.write(home.path(name + "-postboot.txt"), postBoot);
        asadmin(
                "start-domain",
                "--domaindir",
                domains.toString(),
                "--prebootcommandfile",
                beforeBoot.toString(),
                "--postbootcommandfile",
                afterBoot.toString(),
                name);
    }

    /** No messaging, whose port would be open to all: what is missing in a new domain the commands before its first boot cannot set. */
    private void withoutMessaging() throws IOException {
        Path settings = domain().resolve("config/domain.xml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(
                                "<config name=\"server-config\">",
                                "<config name=\"server-config\"><jms-service type=\"DISABLED\" default-jms-host=\"default_JMS_host\">"
                                        + "<jms-host name=\"default_JMS_host\" host=\"127.0.0.1\" port=\"${JMS_PROVIDER_PORT}\"/></jms-service>"));
    }

    /** Starts the domain as it is: with what it had when it was stopped or killed. */
    void startAgain() throws IOException, InterruptedException {
        asadmin("start-domain", "--domaindir", domains.toString(), name);
    }

    void kill() {
        ProcessHandle.of(pid()).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private static String application(String root) {
        return root.equals("/") ? "wheelhouse" : root.substring(1);
    }

    /** The settings of docker/payara, and this machine's heap, port and address. */
    private String preBoot(List<String> grid) throws IOException {
        return String.join(
                "\n",
                Files.readString(Path.of("docker/payara/pre-boot.asadmin")),
                String.join("\n", grid),
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
        return domain().resolve("logs/server.log");
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
                .filter(p -> commandLine(p).contains(domain().toString()));
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
