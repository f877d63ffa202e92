package org.wheelhouse.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL from its binaries, on loopback, writing through (fsync on); databases and roles as docker/postgres makes them. */
final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    Postgres(StackHome home, int port) throws IOException, SQLException {
        Path data = home.path("data/postgres");
        Files.createDirectories(data.getParent());
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        Files.deleteIfExists(data.resolve("epg-lock"));
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.path("postgres").toFile())
                .setPort(port)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "120")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("jit", "off")
                .setPGStartupWait(Duration.ofSeconds(60));
        boolean counting = Boolean.getBoolean("stack.statements");
        if (counting) {
            builder.setServerConfig("shared_preload_libraries", "pg_stat_statements");
        }
        server = builder.start();
        if (first) {
            try (var superuser = server.getPostgresDatabase().getConnection()) {
                Databases.make(superuser, login -> home.secret("db." + login));
            }
            if (counting) {
                countStatements();
            }
        }
    }

    /** For the bench: all statements are counted by PostgreSQL itself. */
    private void countStatements() throws SQLException {
        try (var connection = server.getDatabase("postgres", "wheelhouse").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
    }

    static long pid(StackHome home) {
        try {
            return Long.parseLong(Files.readAllLines(home.path("data/postgres/postmaster.pid"))
                    .getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
