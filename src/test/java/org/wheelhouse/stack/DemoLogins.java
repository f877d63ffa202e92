package org.wheelhouse.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The logins of the demo chain, from the file that the demo chain itself is loaded from. */
final class DemoLogins {

    private DemoLogins() {}

    static String table() {
        try (var in = DemoLogins.class.getResourceAsStream("/demo/staff.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(c -> c.length > 6 && c[6].equals("yes"))
                    .map(c -> "  %-22s %-18s %s".formatted(c[0], c[2], c[3]))
                    .collect(Collectors.joining("\n", "Demo logins (password: wheelhouse)\n", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
