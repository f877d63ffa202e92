package org.wheelhouse.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All servers of the portal on this machine, started in order and stopped in reverse. Configuration comes from the system properties
 * {@code stack.home}, {@code stack.war}, {@code stack.bank}, {@code stack.payara}, {@code stack.payara.modules}, {@code stack.keycloak}, {@code stack.port},
 * {@code stack.demo.scale} (1.0 is a year of 12,000 orders), {@code stack.servers} (more than one stand behind HAProxy and share their
 * sessions), {@code stack.standby} (a database that follows, to be read by head office) and {@code stack.reset}; the application is told by the same environment variables that docker/ uses.
 */
public final class Stack implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Consumer<String> say;
    private final StackHome home;
    private final int httpPort;
    private final int postgresPort;
    private final DebianPostgres debian;
    private final int count = Integer.getInteger("stack.servers", 1);
    private final List<Payara> servers = new ArrayList<>();
    private Keycloak keycloak;

    public Stack(Consumer<String> say) {
        this(say, null);
    }

    /** @param debian a server that runs already, for a new stack to work on; null for the embedded one */
    public Stack(Consumer<String> say, DebianPostgres debian) {
        this.say = say;
        this.debian = debian;
        home = new StackHome(Path.of(System.getProperty("stack.home")), Boolean.getBoolean("stack.reset"));
        running.push(home);
        String wanted = System.getProperty("stack.port", "");
        httpPort = home.port("http", wanted.isBlank() ? 0 : Integer.parseInt(wanted));
        postgresPort = debian == null ? home.port("postgres", 0) : debian.port();
    }

    /**
     * Starts everything.
     *
     * @param withApplication false leaves the portal's WAR to be deployed by somebody else (Arquillian)
     * @param demo whether the portal loads the demo chain into an empty database
     */
    public void start(boolean withApplication, boolean demo) throws Exception {
        int keycloakPort = home.port("keycloak", 0);
        startPostgres();
        say.accept("Starting Keycloak on port " + keycloakPort + " (the first time takes a minute)");
        keycloak = new Keycloak(home, file("stack.keycloak"), keycloakPort, postgresPort, baseUrl());
        running.push(keycloak);
        makeServers(environment(keycloak.issuer(), demo));
        if (!withApplication) {
            Payara payara = servers.getFirst();
            running.push(payara);
            payara.start(Map.of("/bank", file("stack.bank")), List.of());
            // start-domain returns before that deployment is done, and two at the same time can lock each other out for
            // ever
            payara.await(baseUrl() + "/bank/bank.css", Duration.ofMinutes(5));
            keycloak.awaitReady(baseUrl());
            return;
        }
        keycloak.awaitReady(baseUrl());
        var applications = new LinkedHashMap<String, Path>();
        applications.put("/bank", file("stack.bank"));
        applications.put("/", file("stack.war"));
        if (count > 1) {
            running.push(new HaProxy(home, httpPort, servers, keycloakPort));
        }
        for (Payara payara : servers) {
            say.accept("Starting Payara with the portal at " + payara.url());
            running.push(payara);
            payara.start(applications, grid(payara));
            say.accept("Loading" + (demo ? " the demo chain where it is not there yet" : ""));
            awaitReady(payara);
        }
    }

    private void makeServers(Map<String, String> environment) throws IOException {
        if (count == 1) {
            servers.add(new Payara(home, "wheelhouse", file("stack.payara"), httpPort, environment));
            return;
        }
        for (int i = 1; i <= count; i++) {
            String name = "wheelhouse-" + i;
            servers.add(new Payara(home, name, file("stack.payara"), home.port(name + "-http", 0), environment));
        }
    }

    /** The settings of docker/payara for servers that share their sessions, with the ports of these; none for one that is alone. */
    private List<String> grid(Payara payara) throws IOException {
        if (count == 1) {
            return List.of();
        }
        String members =
                servers.stream().map(server -> "127.0.0.1:" + server.gridPort()).collect(Collectors.joining(","));
        return Files.readAllLines(Path.of("docker/payara/several-servers.asadmin")).stream()
                .map(line -> line.replaceAll("tcpip-members=.*", "tcpip-members=" + members)
                        .replaceAll("das-port=.*", "das-port=" + payara.gridPort())
                        .replaceAll("das-bind-address=.*", "das-bind-address=127.0.0.1"))
                .toList();
    }

    /** Also after {@link #killPostgres}: on the same data, which it recovers. */
    public void startPostgres() throws IOException, SQLException {
        if (debian == null) {
            say.accept("Starting PostgreSQL on port " + postgresPort);
            running.push(new Postgres(home, postgresPort));
            return;
        }
        try (var superuser = debian.superuser("postgres")) {
            Databases.make(superuser, login -> home.secret("db." + login));
        }
    }

    /** Lets what the tests use outside of the server find this stack. */
    public void openToTests() {
        System.setProperty("stack.url", baseUrl());
        System.setProperty("WHEELHOUSE_DB_URL", jdbcUrl("wheelhouse"));
        System.setProperty("WHEELHOUSE_DB_OWNER_PASSWORD", secret("db.owner"));
    }

    /** Kills PostgreSQL with all its processes. */
    public void killPostgres() {
        Crash.kill(postgresPid());
    }

    /** Waits until the portal is migrated and filled, and says what it is doing meanwhile. */
    public void awaitReady() throws InterruptedException {
        awaitReady(servers.getFirst());
    }

    private void awaitReady(Payara payara) throws InterruptedException {
        payara.awaitReady(payara.url() + "/health/ready", Duration.ofMinutes(10), say);
    }

    /** Whether all that several servers need is installed on this machine. */
    public static boolean takesSeveralServers() {
        return HaProxy.installed();
    }

    /** As {@code kill -9} does. @param server counted from 1 */
    public void killServer(int server) {
        servers.get(server - 1).kill();
    }

    /** Starts a server that was killed and waits until it serves. @param server counted from 1 */
    public void startServerAgain(int server) throws IOException, InterruptedException {
        servers.get(server - 1).startAgain();
        awaitReady(servers.get(server - 1));
    }

    /** The variables of docker/compose.yaml, with this machine's values. */
    private Map<String, String> environment(String issuer, boolean demo) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("WHEELHOUSE_BASE_URL", baseUrl());
        variables.put("WHEELHOUSE_DB_URL", jdbcUrl("wheelhouse"));
        String standby = System.getProperty("stack.standby");
        if (standby != null) {
            variables.put("WHEELHOUSE_DB_READ_URL", standby);
        }
        variables.put("WHEELHOUSE_DB_PASSWORD", home.secret("db.app"));
        variables.put("WHEELHOUSE_DB_OWNER_PASSWORD", home.secret("db.owner"));
        variables.put("WHEELHOUSE_OIDC_ISSUER", issuer);
        variables.put("WHEELHOUSE_OIDC_CLIENT_SECRET", home.secret("oidc.portal"));
        variables.put("WHEELHOUSE_ACCOUNTS_CLIENT_SECRET", home.secret("oidc.accounts"));
        variables.put("WHEELHOUSE_COOKIE_SECRET", home.secret("cookie"));
        variables.put("WHEELHOUSE_BANK_URL", System.getProperty("stack.bank.url", baseUrl() + "/bank"));
        variables.put("WHEELHOUSE_API_CLIENTS", "wheelhouse-app,wheelhouse-test,wheelhouse-test-brief");
        // everybody comes from one address here, tests and benches among them
        variables.put("WHEELHOUSE_API_RATE_ADDRESS", System.getProperty("stack.api.rate.address", "1000000"));
        variables.put("WHEELHOUSE_API_RATE_CALLER", System.getProperty("stack.api.rate.caller", "600"));
        variables.put("WHEELHOUSE_EMBEDDED", "true");
        variables.put("WHEELHOUSE_DEMO", Boolean.toString(demo));
        variables.put("WHEELHOUSE_DEMO_SCALE", System.getProperty("stack.demo.scale", "1.0"));
        variables.put("BANK_DB_URL", jdbcUrl("bank"));
        variables.put("BANK_DB_PASSWORD", home.secret("db.bank"));
        variables.put("BANK_NOTICE_DELAY_MILLIS", System.getProperty("stack.notice.delay", "1500"));
        return variables;
    }

    private static Path file(String property) {
        Path file = Path.of(System.getProperty(property));
        if (!Files.isRegularFile(file)) {
            throw new StackProblem("There is no file " + file + " (" + property + "). Build it with mvn package.");
        }
        return file;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + httpPort;
    }

    /** Address of Keycloak. */
    public String keycloakUrl() {
        return "http://127.0.0.1:" + home.port("keycloak");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    public String secret(String name) {
        return home.secret(name);
    }

    public long payaraPid() {
        return servers.getFirst().pid();
    }

    /** Of the process that started all others of PostgreSQL. */
    public long postgresPid() {
        return Postgres.pid(home);
    }

    public long keycloakPid() {
        return keycloak.pid();
    }

    int adminPort() {
        return servers.getFirst().adminPort();
    }

    Path serverLog() {
        return servers.getFirst().serverLog();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                say.accept("While stopping: " + e);
            }
        }
    }
}
