package org.wheelhouse.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The portal's schema, migrated by its owner, on a throw-away PostgreSQL: for tests of the schema that need no server beside it. */
public final class MigratedDatabase {

    private static final String PASSWORD = "test";
    private static MigratedDatabase shared;
    private final String url;

    private MigratedDatabase(String url) {
        this.url = url;
    }

    /** On the embedded PostgreSQL, started at the first call and stopped with the JVM. */
    public static synchronized MigratedDatabase get() {
        if (shared == null) {
            try {
                var server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                shared = on("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On any fresh server that lets the superuser postgres in: makes logins and databases as docker/postgres does, then migrates. */
    public static MigratedDatabase on(String server) throws IOException, SQLException {
        try (var superuser = DriverManager.getConnection(server + "postgres", "postgres", "")) {
            Databases.make(superuser, login -> PASSWORD);
        }
        var database = new MigratedDatabase(server + "wheelhouse");
        Flyway.configure(MigratedDatabase.class.getClassLoader())
                .dataSource(database.url, "wheelhouse_owner", PASSWORD)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
        return database;
    }

    /** As a superuser, who may take any role. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    /** As the application's login, which has no rights of its own. */
    public Connection application() throws SQLException {
        return DriverManager.getConnection(url, "wheelhouse_app", PASSWORD);
    }
}
