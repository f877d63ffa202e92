package org.wheelhouse.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What the servers of the stack have in common: unpacking, starting a program with a log, waiting for an address. */
final class Commands {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Commands() {}

    /** Unpacks a distribution once; a half-unpacked folder of an interrupted run is unpacked again. */
    static Path unpack(Path zip, Path target) throws IOException {
        Path done = target.resolve(".unpacked-" + zip.getFileName());
        if (Files.exists(done)) {
            return target;
        }
        StackHome.delete(target);
        Files.createDirectories(target);
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                    if (file.getParent().endsWith("bin")) {
                        Files.setPosixFilePermissions(file, EXECUTABLE);
                    }
                }
            }
        }
        Files.createFile(done);
        return target;
    }

    private static final Set<PosixFilePermission> EXECUTABLE = Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE);

    static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** Runs a command to its end. */
    static void run(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var process = start(command, environment, log);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new StackProblem("'" + String.join(" ", command) + "' failed:\n" + tail(log));
        }
    }

    /** Waits until the address answers 200. */
    static void await(String what, String address, Process process, Path log, Duration patience)
            throws InterruptedException {
        await(what, address, "", process, log, patience, line -> {});
    }

    /**
     * Waits until the address answers 200 with a text that begins so. What it answers before (503 with a line of text), and a remark at
     * the end, go to {@code say} whenever they change.
     */
    static void await(
            String what,
            String address,
            String begins,
            Process process,
            Path log,
            Duration patience,
            Consumer<String> say)
            throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        String said = "";
        while (Instant.now().isBefore(end)) {
            if (process != null && !process.isAlive()) {
                throw new StackProblem(what + " stopped while it was starting:\n" + tail(log));
            }
            var answer = answer(address);
            String text = answer.map(HttpResponse::body).map(String::strip).orElse(said);
            int status = answer.map(HttpResponse::statusCode).orElse(-1);
            if ((status == 200 || status == 503)
                    && !text.equals(said)
                    && !text.equals(begins)
                    && !text.startsWith("{")
                    && !text.startsWith("<")) {
                said = text;
                say.accept(text);
            }
            if (status == 200 && text.startsWith(begins)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new StackProblem(
                what + " did not answer at " + address + " within " + patience.toSeconds() + " s:\n" + tail(log));
    }

    private static Optional<HttpResponse<String>> answer(String address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return Optional.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())) + "\n(all of it: "
                    + log + ")";
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }
}
