package org.wheelhouse.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wheelhouse.outside.Visitor;
import org.wheelhouse.stack.DebianPostgres;

/** Two people, of head office and of an outlet, and the counts of PostgreSQL that tell which of two servers read for them. */
final class StandbyReaders {

    enum Server {
        PRIMARY,
        STANDBY
    }

    static final List<String> HEAD_OFFICE = List.of(
            "/hq/desk/home",
            "/hq/sales/order-list",
            "/hq/warehouse/stock-list",
            "/hq/warehouse/movement-list",
            "/hq/booking/booking-list",
            "/hq/sales/order-list?export=csv");
    private static final List<String> OUTLET =
            List.of("/outlet/home", "/outlet/sales/order-list", "/outlet/warehouse/stock-list");
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** The statements of all lists, of their exports, and of the week's figures; each page makes one of them, a list two. */
    private static final String READ = """
            select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
             where r.rolname = '%s' and (s.query like 'select count(*) filter%%' or s.query like 'select %% as c0%%' or s.query like 'select cast(d.day as date)%%')""";

    private final Findings findings;
    private final DebianPostgres primary;
    private final DebianPostgres standby;
    private final Visitor headOffice = loggedIn("/hq/", "admin");
    private final Visitor outlet = loggedIn("/outlet/", "manager.gaoke");

    StandbyReaders(Findings findings, DebianPostgres primary, DebianPostgres standby) {
        this.findings = findings;
        this.primary = primary;
        this.standby = standby;
    }

    private static Visitor loggedIn(String home, String username) {
        var visitor = new Visitor();
        if (visitor.logIn(home, username, "wheelhouse").statusCode() != 200) {
            throw new IllegalStateException(username + " cannot log in");
        }
        return visitor;
    }

    Visitor headOffice() {
        return headOffice;
    }

    /** Waits until head office's pages are read on the standby. */
    void awaitStandby() throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        long before = read(standby, "app_hq");
        while (read(standby, "app_hq") == before) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the standby is not read");
            }
            headOffice.get(HEAD_OFFICE.get(1));
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Everybody opens their pages: head office's are read on this server, an outlet's on the primary. */
    void must(String when, Server server) throws SQLException {
        must(when, "head office", headOffice, HEAD_OFFICE, "app_hq", server);
        must(when, "an outlet", outlet, OUTLET, "app_outlet", Server.PRIMARY);
    }

    private void must(String when, String who, Visitor visitor, List<String> pages, String role, Server server)
            throws SQLException {
        long here = read(primary, role);
        long there = read(standby, role);
        long good = 0;
        for (int i = 0; i < ROUNDS; i++) {
            good += pages.stream()
                    .filter(page -> visitor.get(page).statusCode() == 200)
                    .count();
        }
        here = read(primary, role) - here;
        there = read(standby, role) - there;
        findings.must(
                good == (long) ROUNDS * pages.size()
                        && (server == Server.PRIMARY ? there == 0 && here > 0 : here == 0 && there > 0),
                "%s: %d of %d pages of %s answered; lists and figures read: %d on the primary, %d on the standby"
                        .formatted(when, good, ROUNDS * pages.size(), who, here, there));
    }

    private static long read(DebianPostgres server, String role) throws SQLException {
        return number(server, READ.formatted(role));
    }

    static long number(DebianPostgres server, String sql) throws SQLException {
        try (var superuser = server.superuser("wheelhouse");
                var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void execute(DebianPostgres server, String sql) throws SQLException {
        try (var superuser = server.superuser("wheelhouse");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
