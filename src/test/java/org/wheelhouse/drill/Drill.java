package org.wheelhouse.drill;

import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Performs the drill that {@code drill} names. */
public final class Drill {

    /** One rehearsal. */
    interface Rehearsal {
        void perform(Findings findings) throws Exception;
    }

    private static final Map<String, Rehearsal> REHEARSALS =
            new TreeMap<>(Map.of("backup", new Backup(), "servers", new Servers(), "standby", new HotStandby()));

    private static final Logger LOG = Logger.getLogger(Drill.class.getName());

    private static final Deque<AutoCloseable> STARTED = new ConcurrentLinkedDeque<>();

    private Drill() {}

    /** Closes it when this program ends, however it ends. */
    static <T extends AutoCloseable> T untilTheEnd(T resource) {
        STARTED.push(resource);
        return resource;
    }

    private static void stop() {
        while (!STARTED.isEmpty()) {
            try {
                STARTED.pop().close();
            } catch (Exception e) {
                Findings.say("While stopping: " + e);
            }
        }
    }

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        String name = System.getProperty("drill", "");
        Rehearsal rehearsal = REHEARSALS.get(name);
        if (rehearsal == null) {
            Findings.say("Choose one: -Ddrill=" + String.join(" or -Ddrill=", REHEARSALS.keySet()));
            System.exit(1);
        }
        System.setProperty("stack.reset", "true");
        System.setProperty("stack.demo.scale", System.getProperty("drill.scale", "0.05"));
        Runtime.getRuntime().addShutdownHook(new Thread(Drill::stop));
        var findings = new Findings();
        try {
            rehearsal.perform(findings);
        } catch (Exception e) {
            LOG.log(Level.WARNING, name, e);
            findings.must(false, "The drill came to its end: " + e);
        }
        findings.print(name);
        System.exit(findings.good() ? 0 : 1);
    }
}
