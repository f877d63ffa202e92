package org.wheelhouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How much of a long run a test does: a property of the build, which tests inside of the server find as a resource of the deployment. */
public final class Effort {

    /** What the deployment is told. */
    public static final String HISTORIES = "faults.histories";

    private static final int SAMPLE = 20;

    private Effort() {}

    public static int histories() {
        return Integer.parseInt(System.getProperty(HISTORIES, deployed()));
    }

    private static String deployed() {
        try (var in = Effort.class.getResourceAsStream("/" + HISTORIES)) {
            return in == null ? Integer.toString(SAMPLE) : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
