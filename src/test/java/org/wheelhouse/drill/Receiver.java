package org.wheelhouse.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.wheelhouse.stack.DebianPostgres;

/** A {@code pg_receivewal} that PostgreSQL waits for at every commit: what is acknowledged is in its folder. */
final class Receiver implements AutoCloseable {

    private final DebianPostgres server;
    private Path folder;
    private Process process;

    Receiver(DebianPostgres server) throws IOException, InterruptedException {
        this.server = server;
        begin("received");
    }

    /** Goes on with a server that was restored: a new history, into a folder of its own. */
    void beginAnew() throws IOException, InterruptedException {
        begin("received-after");
    }

    private void begin(String name) throws IOException, InterruptedException {
        folder = server.folder().resolve(name);
        server.run("mkdir", folder.toString());
        process = server.begin(
                DebianPostgres.program("pg_receivewal"),
                "--directory=" + folder,
                "--synchronous",
                "--no-loop",
                "--dbname=host=" + server.folder() + " port=" + server.port() + " user=postgres");
    }

    /** From now on no commit is acknowledged before it has it. */
    void insist() throws SQLException, InterruptedException {
        try (var superuser = server.superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = 'pg_receivewal'");
            statement.execute("select pg_reload_conf()");
            while (true) {
                try (var row =
                        statement.executeQuery("select count(*) from pg_stat_replication where sync_state = 'sync'")) {
                    row.next();
                    if (row.getInt(1) == 1) {
                        return;
                    }
                }
                if (!process.isAlive()) {
                    throw new IllegalStateException("pg_receivewal stopped");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** How PostgreSQL gets a segment of here when it recovers, the last one, which is not full, too. */
    String fetch() {
        return "cp " + folder + "/%f \"%p\" || cp " + folder + "/%f.partial \"%p\"";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
