package org.wheelhouse.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All servers of the portal on this machine, started in order and stopped in reverse. Configuration comes from the system properties
 * {@code stack.home}, {@code stack.war}, {@code stack.bank}, {@code stack.payara}, {@code stack.keycloak}, {@code stack.port},
 * {@code stack.demo.scale} (1.0 is a year of 12,000 orders) and {@code stack.reset}; the application is told by the same environment variables that docker/ uses.
 */
public final class Stack implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Consumer<String> say;
    private final StackHome home;
    private final int httpPort;
    private final int postgresPort;
    private Payara payara;
    private Keycloak keycloak;

    public Stack(Consumer<String> say) {
        this.say = say;
        home = new StackHome(Path.of(System.getProperty("stack.home")), Boolean.getBoolean("stack.reset"));
        running.push(home);
        String wanted = System.getProperty("stack.port", "");
        httpPort = home.port("http", wanted.isBlank() ? 0 : Integer.parseInt(wanted));
        postgresPort = home.port("postgres", 0);
    }

    /**
     * Starts everything.
     *
     * @param withApplication false leaves the portal's WAR to be deployed by somebody else (Arquillian)
     * @param demo whether the portal loads the demo chain into an empty database
     */
    public void start(boolean withApplication, boolean demo) throws Exception {
        int keycloakPort = home.port("keycloak", 0);
        say.accept("Starting PostgreSQL on port " + postgresPort);
        running.push(new Postgres(home, postgresPort));
        say.accept("Starting Keycloak on port " + keycloakPort + " (the first time takes a minute)");
        keycloak = new Keycloak(home, file("stack.keycloak"), keycloakPort, postgresPort, baseUrl());
        running.push(keycloak);
        payara = new Payara(
                home, file("stack.payara"), home.portBase("payara"), httpPort, environment(keycloak.issuer(), demo));
        if (!withApplication) {
            running.push(payara);
            payara.start(Map.of("/bank", file("stack.bank")));
            // start-domain returns before that deployment is done, and two at the same time can lock each other out for
            // ever
            payara.await(baseUrl() + "/bank/bank.css", Duration.ofMinutes(5));
            keycloak.awaitReady(baseUrl());
            return;
        }
        keycloak.awaitReady(baseUrl());
        say.accept("Starting Payara with the portal on port " + httpPort);
        running.push(payara);
        payara.start(applications());
        say.accept("Loading" + (demo ? " the demo chain where it is not there yet" : ""));
        awaitReady();
    }

    private static Map<String, Path> applications() {
        var applications = new LinkedHashMap<String, Path>();
        applications.put("/bank", file("stack.bank"));
        applications.put("/", file("stack.war"));
        return applications;
    }

    /** Kills Payara in the midst of whatever it does. */
    public void killPayara() {
        Crash.kill(payaraPid());
    }

    /** After {@link #killPayara}: starts it on the same data. */
    public void startPayara() throws IOException, InterruptedException {
        payara.start(applications());
        awaitReady();
    }

    /** Kills PostgreSQL with all its processes. */
    public void killPostgres() {
        Crash.kill(postgresPid());
    }

    /** After {@link #killPostgres}: starts it on the same data, which it recovers. */
    public void startPostgres() throws IOException, SQLException {
        running.push(new Postgres(home, postgresPort));
    }

    /** Waits until the portal is migrated and filled, and says what it is doing meanwhile. */
    public void awaitReady() throws InterruptedException {
        payara.awaitReady(baseUrl() + "/health/ready", Duration.ofMinutes(10), say);
    }

    /** The variables of docker/compose.yaml, with this machine's values. */
    private Map<String, String> environment(String issuer, boolean demo) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("WHEELHOUSE_BASE_URL", baseUrl());
        variables.put("WHEELHOUSE_DB_URL", jdbcUrl("wheelhouse"));
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
        return payara.pid();
    }

    /** Of the process that started all others of PostgreSQL. */
    public long postgresPid() {
        return Postgres.pid(home);
    }

    public long keycloakPid() {
        return keycloak.pid();
    }

    int adminPort() {
        return payara.adminPort();
    }

    Path serverLog() {
        return payara.serverLog();
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
