package org.wheelhouse.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.wheelhouse.stack.Stack;

/** What is measured: a new stack with the demo chain, and its processes and database from outside. */
final class Ground implements AutoCloseable {

    /** How long each load lasts. */
    static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 8));

    private Stack stack;
    private double secondsToReady;

    private Ground() {}

    static Ground start() throws Exception {
        System.setProperty("stack.reset", "true");
        System.setProperty("stack.statements", "true");
        System.setProperty("stack.demo.scale", System.getProperty("bench.scale", "0.05"));
        var ground = new Ground();
        ground.open();
        return ground;
    }

    /** Stops all servers and starts them on the same data. */
    void startAgain() throws Exception {
        close();
        System.setProperty("stack.reset", "false");
        open();
    }

    private void open() throws Exception {
        long from = System.nanoTime();
        stack = new Stack(Ground::say);
        stack.start(true, true);
        secondsToReady = (System.nanoTime() - from) / 1e9;
    }

    /** Of the last start. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** Lets what the tests use outside of the server find this stack. */
    void openToTests() {
        stack.openToTests();
    }

    String url(String path) {
        return stack.baseUrl() + path;
    }

    Usage payara() {
        return new Usage(stack.payaraPid());
    }

    Usage postgres() {
        return new Usage(stack.postgresPid());
    }

    Usage keycloak() {
        return new Usage(stack.keycloakPid());
    }

    /** A connection of the superuser, who sees everything. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl("wheelhouse"), "postgres", "");
    }

    /** To standard output: the bench is a program that a person started, and its tables are what they asked for. */
    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Override
    public void close() {
        if (stack != null) {
            stack.close();
            stack = null;
        }
    }
}
