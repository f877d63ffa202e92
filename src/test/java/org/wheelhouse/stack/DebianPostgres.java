package org.wheelhouse.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The distribution's PostgreSQL, with the tools that the embedded one lacks, on a cluster of its own in a new folder that goes at the end:
 * migrations must run on it too, and the drills work with it. Its programs run as the user postgres where this one is root.
 */
public final class DebianPostgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private final Path folder;
    private final int port;

    public static boolean installed() {
        return Files.isExecutable(PROGRAMS.resolve("initdb")) && (!root() || hasPostgresUser());
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean hasPostgresUser() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream().anyMatch(l -> l.startsWith("postgres:"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Chooses a folder and a port; there is no cluster yet. */
    public DebianPostgres() throws IOException {
        folder = Files.createTempDirectory("pg15");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
    }

    /** Makes a cluster and starts it. @param settings lines of its postgresql.conf */
    public DebianPostgres create(List<String> settings) throws IOException, InterruptedException {
        run(
                program("initdb"),
                "-D",
                data().toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N");
        Path configuration = data().resolve("postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + String.join("\n", settings) + "\n");
        start();
        return this;
    }

    /** Makes a hot standby of another one, which streams what it writes, and starts it. */
    public DebianPostgres follow(DebianPostgres primary) throws IOException, InterruptedException {
        run(
                program("pg_basebackup"),
                "--dbname=host=" + primary.folder + " port=" + primary.port + " user=postgres",
                "--pgdata=" + data(),
                "--write-recovery-conf",
                "--wal-method=stream",
                "--checkpoint=fast",
                "--create-slot",
                "--slot=standby");
        start();
        return this;
    }

    /** Starts the cluster that lies in {@link #data()}. */
    public void start() throws IOException, InterruptedException {
        run(
                program("pg_ctl"),
                "-D",
                data().toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1",
                "start");
    }

    /** As {@code kill -9} of all its processes does: nothing is written any more. */
    public void kill() throws IOException {
        var server = server().orElseThrow();
        var processes = Stream.concat(Stream.of(server), server.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(p -> p.onExit().join());
    }

    /** Of the process that started all others. */
    public long pid() throws IOException {
        return server().orElseThrow().pid();
    }

    private Optional<ProcessHandle> server() throws IOException {
        Path pid = data().resolve("postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
                : Optional.empty();
    }

    /** The path of one of PostgreSQL's programs. */
    public static String program(String name) {
        return PROGRAMS.resolve(name).toString();
    }

    /** Runs a program to its end, as the user to whom the cluster belongs. */
    public void run(String... command) throws IOException, InterruptedException {
        Commands.run(asItsUser(command), Map.of(), log(command));
    }

    /** Starts a program that goes on, as the user to whom the cluster belongs. */
    public Process begin(String... command) throws IOException {
        return Commands.start(asItsUser(command), Map.of(), log(command));
    }

    private Path log(String... command) {
        return folder.resolve(Path.of(command[0]).getFileName() + ".log");
    }

    private static List<String> asItsUser(String... command) {
        var all = new ArrayList<String>();
        if (root()) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    /** A folder for what belongs to the cluster; its socket lies there too. */
    public Path folder() {
        return folder;
    }

    public Path data() {
        return folder.resolve("data");
    }

    public int port() {
        return port;
    }

    /** Address of the server, to which a database's name is added. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url() + database, "postgres", "");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (server().filter(ProcessHandle::isAlive).isPresent()) {
            run(program("pg_ctl"), "-D", data().toString(), "-m", "immediate", "stop");
        }
        StackHome.delete(folder);
    }
}
