package org.wheelhouse.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.stack.DebianPostgres;
import org.wheelhouse.stack.MigratedDatabase;

/** A hot standby of the portal's schema: everybody's scope holds there as on the primary, nothing is written, and it says how old it is. */
class StandbyRowsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String READ_ONLY = "25006";
    private static final Scope HEAD_OFFICE = Scope.headOffice("staff:1");
    private static final String HOURS = "select outlet_id from opening_hours order by outlet_id";
    private static DebianPostgres primary;
    private static DebianPostgres standby;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(DebianPostgres.installed(), "Debian's postgresql-15");
        primary = new DebianPostgres().create(List.of());
        MigratedDatabase.on(primary.url());
        standby = new DebianPostgres().follow(primary);
        try (var writer = primary.superuser("wheelhouse");
                var reader = standby.superuser("wheelhouse");
                var write = writer.createStatement();
                var there = reader.createStatement()) {
            write.execute("set session_replication_role = replica"); // the outlets themselves are not needed
            write.execute("insert into opening_hours (id, outlet_id, region_id, franchisee_id, weekday, opens, closes)"
                    + " select gen_random_uuid(), n, n, n, 1, '09:00', '18:00' from generate_series(1, 3) n");
            while (number(there, "select count(*) from opening_hours") < 3) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (standby != null) {
            standby.close();
        }
        if (primary != null) {
            primary.close();
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static StandbyRows rows(DebianPostgres server, Duration oldest) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url() + "wheelhouse");
        source.setUser("wheelhouse_app");
        return new StandbyRows(source, oldest);
    }

    private static List<Long> outlets(Scope scope) throws SQLException {
        return rows(standby, HOUR).read(scope, HOURS).stream()
                .map(row -> row.number(0))
                .toList();
    }

    @Test
    void everybodySeesTheirOwnRowsThere() throws SQLException {
        assertEquals(List.of(1L, 2L, 3L), outlets(HEAD_OFFICE));
        assertEquals(List.of(2L), outlets(Scope.outlet(2, 2, "staff:2")));
        assertEquals(List.of(3L), outlets(Scope.region(3, "staff:3")));
        assertEquals(List.of(), outlets(Scope.outlet(9, 9, "staff:9")));
    }

    @Test
    void nothingIsWritten() {
        var refusal = assertThrows(
                SQLException.class,
                () -> rows(standby, HOUR).read(HEAD_OFFICE, "update opening_hours set weekday = 2 returning weekday"));
        assertEquals(READ_ONLY, refusal.getSQLState());
    }

    @Test
    void parametersStandWhereTheyAreNamed() throws SQLException {
        Instant at = Instant.parse("2026-11-25T08:00:00Z");
        var row = rows(standby, HOUR)
                .read(HEAD_OFFICE, "select ?2, cast(?1 as timestamptz), ?2 || '!' where ?3 > 2", at, "a", 3L)
                .getFirst();
        assertEquals("a", row.text(0));
        assertEquals(at, row.instant(1));
        assertEquals("a!", row.text(2));
    }

    @Test
    void rowsThatAreTooOldAreNotGiven() {
        assertThrows(
                SQLTransientException.class, () -> rows(standby, Duration.ZERO).read(HEAD_OFFICE, HOURS));
    }

    @Test
    void aServerThatFollowsNobodyIsNotRead() {
        assertThrows(SQLTransientException.class, () -> rows(primary, HOUR).read(HEAD_OFFICE, HOURS));
    }
}
