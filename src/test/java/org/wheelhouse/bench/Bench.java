package org.wheelhouse.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the parts that {@code bench} names (all when it names none) on a stack in {@code stack.home}, prints a table of each and keeps
 * all figures as JSON in {@code bench.report}; {@code bench.against} names the JSON of another run to compare with.
 */
public final class Bench {

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("weight", new Weight());
        PARTS.put("orders", new Orders());
        PARTS.put("races", new Races());
        PARTS.put("pages", new Pages());
        PARTS.put("browser", new BrowserPart());
        PARTS.put("import", new Importing());
    }

    private static boolean failed;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> chosen = chosen(System.getProperty("bench", ""));
        var report = new Report();
        try (var ground = Ground.start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(ground::close));
            for (String name : chosen) {
                Ground.say("Measuring " + name);
                measure(name, ground, report);
            }
        }
        String against = System.getProperty("bench.against", "");
        report.print(against.isBlank() ? Map.of() : Report.read(Path.of(against)));
        report.write(Path.of(System.getProperty("bench.report")));
        System.exit(failed ? 1 : 0);
    }

    /** A part that fails takes nothing from what the others found. */
    private static void measure(String name, Ground ground, Report report) {
        try {
            PARTS.get(name).measure(ground, report);
        } catch (Exception e) {
            Ground.say(name + " failed: " + e);
            failed = true;
        }
    }

    private static List<String> chosen(String names) {
        if (names.isBlank()) {
            return List.copyOf(PARTS.keySet());
        }
        List<String> chosen = List.of(names.split("[,\\s]+"));
        if (!PARTS.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException("-Dbench=" + names + ": the parts are " + PARTS.keySet());
        }
        return chosen;
    }
}
