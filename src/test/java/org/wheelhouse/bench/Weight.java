package org.wheelhouse.bench;

import java.util.concurrent.TimeUnit;

/** Seconds until the ready line, on an empty folder and later, and the memory of every process while nobody asks and after a load. */
final class Weight implements Part {

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        double first = ground.secondsToReady();
        ground.startAgain();
        report.row("weight", "seconds to ready", "first", first, "later", ground.secondsToReady());
        TimeUnit.SECONDS.sleep(5);
        memory(ground, report, "MB idle");
        Load.of(16, Ground.TIME, i -> new Asking(ground.url("/")));
        memory(ground, report, "MB after load");
    }

    private static void memory(Ground ground, Report report, String row) {
        report.row(
                "weight",
                row,
                "Payara",
                ground.payara().memoryMb(),
                "PostgreSQL",
                ground.postgres().memoryMb(),
                "Keycloak",
                ground.keycloak().memoryMb());
    }
}
