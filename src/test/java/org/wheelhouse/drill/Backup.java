package org.wheelhouse.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.wheelhouse.demo.DemoInvariants;
import org.wheelhouse.drill.Buyers.Acknowledged;
import org.wheelhouse.stack.DebianPostgres;
import org.wheelhouse.stack.Stack;
import org.wheelhouse.testing.OwnerSql;

/**
 * A full backup while orders come in, then all of PostgreSQL is killed and its cluster removed, restored and started: once with the
 * archive alone, once with a {@code pg_receivewal} that every commit waits for. The portal is not touched.
 */
final class Backup implements Drill.Rehearsal {

    private static final int CLIENTS = 4;
    private static final Duration LOAD = Duration.ofSeconds(35);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public void perform(Findings findings) throws Exception {
        if (!DebianPostgres.installed() || !PgBackRest.installed()) {
            findings.must(
                    false,
                    "PostgreSQL 15 and pgBackRest of Debian are there: apt-get install postgresql-15 pgbackrest");
            return;
        }
        var server = Drill.untilTheEnd(new DebianPostgres());
        var archive = new PgBackRest(server);
        var settings = new ArrayList<>(List.of("max_connections = 120", "shared_buffers = 256MB", "timezone = UTC"));
        settings.addAll(archive.archiving());
        Findings.say("Starting Debian's PostgreSQL on port " + server.port());
        server.create(settings);
        archive.prepare();
        var stack = Drill.untilTheEnd(new Stack(Findings::say, server));
        stack.start(true, true);
        stack.openToTests();
        var ground = new Ground(findings, server, archive);
        ground.destroyAndRestore("The archive alone", null);
        try (var receiver = new Receiver(server)) {
            receiver.insist();
            ground.destroyAndRestore("With a synchronous pg_receivewal", receiver);
        }
    }

    private record Ground(Findings findings, DebianPostgres server, PgBackRest archive) {

        void destroyAndRestore(String title, Receiver receiver) throws Exception {
            findings.saw(title);
            var wal = WalWatch.of(server.superuser("postgres"));
            try (var buyers = new Buyers(CLIENTS)) {
                Instant begin = Instant.now();
                archive.backup();
                findings.saw("full backup under load: %.1f s; backups in the repository %.1f MB, the cluster %.0f MB"
                        .formatted(since(begin), archive.backupMb(), PgBackRest.mb(server.data())));
                TimeUnit.SECONDS.sleep(LOAD.toSeconds());
                server.kill();
                server.run("rm", "-r", server.data().toString());
                Instant crash = Instant.now();
                List<Acknowledged> before = buyers.acknowledged();
                String last = archive.lastArchived();
                findings.saw(
                        "PostgreSQL killed and its cluster removed after %d acknowledged orders (%.0f/s); archive %.1f MB, up to segment %s"
                                .formatted(
                                        before.size(),
                                        before.size()
                                                * 1000.0
                                                / Duration.between(begin, crash).toMillis(),
                                        archive.archiveMb(),
                                        last));
                restore(receiver);
                findings.saw("restored and open for writing after %.1f s".formatted(since(crash)));
                orders(before, receiver == null ? wal.allBefore(last) : Instant.MAX);
                ordersAgain(buyers, receiver, crash);
            }
            List<String> broken = DemoInvariants.broken(DemoInvariants.STOCK);
            findings.must(
                    broken.isEmpty(),
                    "stock is the sum of its movements, and what is reserved that of open reservations "
                            + (broken.isEmpty() ? "" : broken));
        }

        private void restore(Receiver receiver) throws Exception {
            if (receiver == null) {
                archive.restore();
            } else {
                archive.restore("--recovery-option=restore_command=" + archive.fetch() + " || " + receiver.fetch());
            }
            server.start();
            try (var superuser = server.superuser("postgres");
                    var statement = superuser.createStatement()) {
                while (true) {
                    try (var row = statement.executeQuery("select pg_is_in_recovery()")) {
                        row.next();
                        if (!row.getBoolean(1)) {
                            return;
                        }
                    }
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }

        /** @param promised what was acknowledged before this moment must be there */
        private void orders(List<Acknowledged> before, Instant promised) {
            Set<String> there = OwnerSql.rows(
                            "select number from sales_order where number = any (string_to_array(?, ','))",
                            before.stream().map(Acknowledged::number).collect(Collectors.joining(",")))
                    .stream()
                    .map(row -> row.get("number").toString())
                    .collect(Collectors.toCollection(HashSet::new));
            long missing = before.stream()
                    .filter(o -> o.at().isBefore(promised) && !there.contains(o.number()))
                    .count();
            Instant lastThere = before.stream()
                    .filter(o -> there.contains(o.number()))
                    .map(Acknowledged::at)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            findings.saw("lost: %d of the acknowledged orders, %.1f s of data"
                    .formatted(
                            before.size() - there.size(),
                            Duration.between(lastThere, before.getLast().at()).toMillis() / 1000.0));
            findings.must(
                    missing == 0,
                    promised.equals(Instant.MAX)
                            ? "every acknowledged order is there (missing: " + missing + ")"
                            : "every order acknowledged up to the last archived WAL is there (missing: " + missing
                                    + ")");
        }

        private void ordersAgain(Buyers buyers, Receiver receiver, Instant crash) throws Exception {
            Instant restored = Instant.now();
            if (receiver != null) {
                receiver.beginAnew(); // until then every commit waits
            }
            boolean again = false;
            while (!again && since(restored) < PATIENCE.toSeconds()) {
                TimeUnit.MILLISECONDS.sleep(200);
                again = buyers.acknowledged().stream().anyMatch(o -> o.sent().isAfter(restored));
            }
            findings.must(
                    again,
                    "the portal, which was left alone, takes orders again %.1f s after the crash"
                            .formatted(since(crash)));
        }

        private static double since(Instant begin) {
            return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        }
    }
}
