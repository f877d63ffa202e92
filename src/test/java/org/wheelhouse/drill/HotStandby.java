package org.wheelhouse.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.wheelhouse.drill.Person.Seen;
import org.wheelhouse.isolation.pages.Form;
import org.wheelhouse.outside.ApiShopper;
import org.wheelhouse.stack.Crash;
import org.wheelhouse.stack.DebianPostgres;
import org.wheelhouse.stack.Stack;
import org.wheelhouse.testing.OwnerSql;

/**
 * A hot standby beside the primary. Head office's lists and figures are read there, nobody else's, and with everybody's scope as on the
 * primary. While it is behind, hangs or is gone they come from the primary, and nobody notices.
 */
final class HotStandby implements Drill.Rehearsal {

    private static final List<String> SETTINGS = List.of(
            "max_connections = 120",
            "shared_buffers = 256MB",
            "timezone = UTC",
            "shared_preload_libraries = 'pg_stat_statements'");

    @Override
    public void perform(Findings findings) throws Exception {
        if (!DebianPostgres.installed()) {
            findings.must(false, "PostgreSQL 15 of Debian is there: apt-get install postgresql-15");
            return;
        }
        var primary = Drill.untilTheEnd(new DebianPostgres());
        primary.create(SETTINGS);
        var standby = Drill.untilTheEnd(new DebianPostgres());
        Findings.say("Starting a hot standby on port " + standby.port());
        standby.follow(primary);
        System.setProperty("stack.standby", standby.url() + "wheelhouse");
        var stack = Drill.untilTheEnd(new Stack(Findings::say, primary));
        stack.start(true, true);
        stack.openToTests();
        try (var superuser = primary.superuser("wheelhouse");
                var statement = superuser.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
        var readers = new StandbyReaders(findings, primary, standby);
        readers.awaitStandby();
        readers.must("both run", StandbyReaders.Server.STANDBY);
        StandbyPolicy.look(findings, standby);
        new Ground(findings, standby, readers).perform();
    }

    private record Ground(Findings findings, DebianPostgres standby, StandbyReaders readers) {

        private static final int BUYERS = 4;
        private static final Duration SPELL = Duration.ofSeconds(15);

        void perform() throws Exception {
            ownChange();
            behind();
            hanging();
            killed();
        }

        /** Replay stands still for less time than the standby may be behind, so that only the rule can help. */
        private void ownChange() throws Exception {
            String sku = ApiShopper.shipped(1).getFirst();
            String page = "/hq/pricing/price?sku=" + OwnerSql.number("select id from sku where code = ?", sku);
            String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).toString();
            var form = Form.of(page, readers.headOffice().get(page).body()).stream()
                    .filter(Form::isPostback)
                    .findFirst()
                    .orElseThrow();
            var sent = form.sent(form.buttons().getFirst());
            sent.put("begin:price", "4321.09");
            sent.put("begin:from", day);
            StandbyReaders.execute(standby, "select pg_wal_replay_pause()");
            readers.headOffice().post(page, sent);
            boolean shown = readers.headOffice()
                    .get("/hq/pricing/price-list?view=coming&q=" + sku)
                    .body()
                    .contains(day);
            long there = StandbyReaders.number(standby, "select count(*) from price where price_fen = 432109");
            StandbyReaders.execute(standby, "select pg_wal_replay_resume()");
            findings.must(
                    shown && there == 0,
                    "who sets a price finds it in the list at once, while the standby has %d of it".formatted(there));
        }

        private void behind() throws Exception {
            readers.awaitStandby();
            StandbyReaders.execute(standby, "select pg_wal_replay_pause()");
            String number = ApiShopper.placedByGuest().getString("number");
            Instant begin = Instant.now();
            boolean shown = false;
            while (!shown && since(begin) < SPELL.toSeconds()) {
                TimeUnit.MILLISECONDS.sleep(100);
                shown = readers.headOffice()
                        .get("/hq/sales/order-list?q=" + number)
                        .body()
                        .contains("?order=");
            }
            findings.must(
                    shown,
                    "replay stands still: head office sees an order %.1f s after it came".formatted(since(begin)));
            readers.must("it is behind", StandbyReaders.Server.PRIMARY);
            StandbyReaders.execute(standby, "select pg_wal_replay_resume()");
            readers.awaitStandby();
        }

        private void hanging() throws Exception {
            Crash.hang(standby.pid());
            try {
                reading("hangs");
            } finally {
                Crash.goOn(standby.pid());
            }
            readers.awaitStandby();
        }

        private void killed() throws Exception {
            try (var buyers = new Buyers(BUYERS)) {
                standby.kill();
                Instant killed = Instant.now();
                reading("is killed");
                long orders = buyers.acknowledged().stream()
                        .filter(order -> order.sent().isAfter(killed))
                        .count();
                findings.must(orders > 0, "meanwhile %d orders were taken".formatted(orders));
                Instant begin = Instant.now();
                standby.start();
                readers.awaitStandby();
                findings.saw("started again, it is read %.1f s later".formatted(since(begin)));
            }
            readers.must("it is back", StandbyReaders.Server.STANDBY);
        }

        /** Somebody of head office opens page after page. */
        private void reading(String what) throws Exception {
            var person = new Person("head office", readers.headOffice(), StandbyReaders.HEAD_OFFICE, "");
            try (var pool = Executors.newSingleThreadExecutor()) {
                pool.execute(person::read);
                TimeUnit.SECONDS.sleep(SPELL.toSeconds());
                person.stop();
            }
            List<Seen> seen = List.copyOf(person.seen());
            double slowest = seen.stream()
                    .mapToDouble(s -> Duration.between(s.asked(), s.answered()).toMillis() / 1000.0)
                    .max()
                    .orElse(0);
            findings.must(
                    !seen.isEmpty() && seen.stream().allMatch(s -> s.wrong().isEmpty()),
                    "the standby %s: %d of head office's pages asked for, all answered well; the slowest took %.1f s"
                            .formatted(what, seen.size(), slowest));
            seen.stream().filter(s -> !s.wrong().isEmpty()).limit(5).forEach(s -> findings.saw("  " + s.wrong()));
        }

        private static double since(Instant begin) {
            return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        }
    }
}
