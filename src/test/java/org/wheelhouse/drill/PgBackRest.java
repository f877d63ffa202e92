package org.wheelhouse.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wheelhouse.stack.DebianPostgres;

/** pgBackRest with the settings that docker/postgres gives to IT; only places and ports are the drill's. */
final class PgBackRest {

    private static final Path PROGRAM = Path.of("/usr/bin/pgbackrest");
    private static final Path SETTINGS = Path.of("docker/postgres");
    private final DebianPostgres server;
    private final Path repository;
    private final Path configuration;

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    PgBackRest(DebianPostgres server) throws IOException {
        this.server = server;
        repository = server.folder().resolve("repository");
        configuration = Files.writeString(
                server.folder().resolve("pgbackrest.conf"),
                Files.readString(SETTINGS.resolve("pgbackrest.conf"))
                                .replace(
                                        "[global]",
                                        "[global]\nlog-level-file=off\nlock-path=" + server.folder() + "/lock")
                                .replace("/var/lib/pgbackrest", repository.toString())
                                .replace(
                                        "/var/lib/postgresql/18/main",
                                        server.data().toString())
                        + "pg1-socket-path=" + server.folder() + "\npg1-port=" + server.port() + "\n");
    }

    /** Lines for postgresql.conf that archive all WAL. */
    List<String> archiving() throws IOException {
        return Files.readAllLines(SETTINGS.resolve("archive.conf")).stream()
                .map(line -> line.replace("pgbackrest --stanza", command() + " --stanza"))
                .toList();
    }

    /** How PostgreSQL asks for a segment when it recovers. */
    String fetch() {
        return command() + " --stanza=wheelhouse archive-get %f \"%p\"";
    }

    private String command() {
        return PROGRAM + " --config=" + configuration;
    }

    void prepare() throws IOException, InterruptedException {
        run("stanza-create");
        run("check");
    }

    void backup() throws IOException, InterruptedException {
        run("backup", "--type=full");
    }

    /** Puts the newest backup where the cluster was, for PostgreSQL to recover from the archive when it starts. */
    void restore(String... options) throws IOException, InterruptedException {
        run(Stream.concat(Stream.of("restore"), Stream.of(options)).toArray(String[]::new));
    }

    private void run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(PROGRAM.toString(), "--config=" + configuration, "--stanza=wheelhouse"));
        command.addAll(List.of(words));
        server.run(command.toArray(String[]::new));
    }

    /** The last WAL segment that is archived, by its name; the empty text when there is none. */
    String lastArchived() throws IOException {
        try (var files = Files.walk(repository.resolve("archive"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.matches("[0-9A-F]{24}-.*"))
                    .map(f -> f.substring(0, 24))
                    .max(String::compareTo)
                    .orElse("");
        }
    }

    double backupMb() throws IOException {
        return mb(repository.resolve("backup"));
    }

    double archiveMb() throws IOException {
        return mb(repository.resolve("archive"));
    }

    /** Of all files below a folder; those that go while they are counted do not count. */
    static double mb(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                            .filter(java.io.File::isFile)
                            .mapToLong(java.io.File::length)
                            .sum()
                    / 1048576.0;
        }
    }
}
