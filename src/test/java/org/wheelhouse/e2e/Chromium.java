package org.wheelhouse.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser: one that is found, else, as root on Debian, the distribution's with a Chinese font, else Playwright's own download.
 * Without any, one line says what to do.
 */
public final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    public static Browser launch(Playwright playwright) {
        Optional<Path> found = find();
        if (found.isEmpty() && isRootOnDebian()) {
            run(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"));
            found = find();
        }
        var options = new LaunchOptions().setArgs(FLAGS);
        found.ifPresent(options::setExecutablePath);
        if (found.isEmpty() && !download()) {
            throw new IllegalStateException(
                    "No browser: install chromium (and a Chinese font such as fonts-noto-cjk), or let Playwright download one.");
        }
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(n -> Path.of(folder, n)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isRootOnDebian() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
    }

    private static boolean download() {
        String program = Path.of(System.getProperty("java.home"), "bin/java").toString();
        return run(List.of(
                program, "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium"));
    }

    private static boolean run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            Process process = builder.start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
