package org.wheelhouse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data and other systems' expectations that are no part of the project: the folder named by the property wheelhouse.data. Tests
 * inside of the server find its name in a resource of the deployment.
 */
public final class OracleData {

    private OracleData() {}

    /** A file of the folder; skips the test with a message where there is no folder. */
    public static Path file(String path) {
        String folder = folder();
        assumeTrue(!folder.isBlank(), "skipped: the property wheelhouse.data names no folder of real data");
        Path file = Path.of(folder, path).toAbsolutePath();
        assumeTrue(Files.exists(file), "skipped: there is no " + path + " in the folder of real data");
        return file;
    }

    /** Whether the folder is named, here or where the tests were sent from. */
    public static boolean isGiven() {
        return !folder().isBlank();
    }

    private static String folder() {
        return System.getProperty("wheelhouse.data", deployed());
    }

    private static String deployed() {
        try (var in = OracleData.class.getResourceAsStream("/wheelhouse.data")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
