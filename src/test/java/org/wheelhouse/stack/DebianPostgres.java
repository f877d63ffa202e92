package org.wheelhouse.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The distribution's PostgreSQL, whose tools the operations drills use, on a throw-away cluster: migrations must run on it too. */
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

    public DebianPostgres() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("pg15");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        run(
                "initdb",
                "-D",
                folder.resolve("data").toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N");
        run(
                "pg_ctl",
                "-D",
                folder.resolve("data").toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off",
                "start");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("pg15", ".log");
        Commands.run(command, Map.of(), log);
        Files.delete(log);
    }

    /** Address of the server, to which a database's name is added. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        StackHome.delete(folder);
    }
}
