package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wheelhouse.stack.DebianPostgres;
import org.wheelhouse.stack.MigratedDatabase;

/** The migrations run, on every PostgreSQL that is promised; the schema holds what entities expect and what isolation needs. */
class MigrationTest {

    private static final String TABLES =
            "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace"
                    + " and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history' ";

    private static final String LOOKED_UP_BY = """
            expected_receipt cause_id
            expected_receipt reserved_for
            transfer order_id
            transfer from_outlet_id state
            transfer_line transfer_id
            reservation cause_id
            stock_movement cause_id
            shipment fulfilment_id
            shipment transfer_id
            payment order_id
            refund order_id
            refund payment_id
            payment_notice received_at
            audit_entry region_id at
            audit_entry franchisee_id at
            audit_entry outlet_id at
            """;

    @Test
    void numbersAreUniqueAndNamesSayTheFeature() {
        var numbers = new HashSet<String>();
        for (Path file : Sources.below(Sources.RESOURCES.resolve("db/migration"), ".sql")) {
            String name = file.getFileName().toString();
            assertTrue(name.matches("V\\d{4}__[a-z0-9_]+\\.sql|R__[a-z0-9_]+\\.sql"), name);
            assertTrue(name.startsWith("R__") || numbers.add(name.substring(0, 5)), "number twice: " + name);
        }
    }

    private static Set<String> names(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var names = new TreeSet<String>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        }
    }

    @Test
    void everyTableHasPoliciesOrAReasonToBeShared() throws SQLException {
        try (var connection = MigratedDatabase.get().superuser()) {
            var unguarded = names(
                    connection,
                    TABLES + "and not (c.relrowsecurity and c.relforcerowsecurity"
                            + " and exists (select from pg_policy p where p.polrelid = c.oid)) and c.relname not in (select name from shared_table)");
            assertEquals(Set.of(), unguarded, "tables without forced row security that shared_table does not name");
            assertEquals(
                    Set.of(),
                    names(connection, "select name from shared_table where length(reason) < 5"),
                    "shared without a reason");
            assertEquals(
                    Set.of(),
                    names(connection, "select name from shared_table where name not in (" + TABLES + ")"),
                    "shared, but no table");
            assertEquals(
                    Set.of(),
                    names(connection, TABLES + "and c.relrowsecurity and c.relname in (select name from shared_table)"),
                    "shared and under row security: one of them is wrong");
        }
    }

    @Test
    void tenantTablesNameOneOutletConsistently() throws SQLException {
        String column =
                "exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname = ";
        try (var connection = MigratedDatabase.get().superuser()) {
            var notEvenOutlet = names(
                    connection,
                    TABLES + "and c.relrowsecurity and " + column + "'region_id' and a.attnotnull) and not (" + column
                            + "'franchisee_id' and a.attnotnull) and " + column + "'outlet_id' and a.attnotnull))");
            assertEquals(Set.of(), notEvenOutlet, "region without franchisee or outlet");
            var inconsistent = names(
                    connection,
                    TABLES + "and c.relrowsecurity and " + column + "'outlet_id' and a.attnotnull) and not exists ("
                            + "select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'outlet'::regclass"
                            + " and (select array_agg(a.attname::text order by a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey))"
                            + " = array['franchisee_id', 'outlet_id', 'region_id'])");
            assertEquals(Set.of(), inconsistent, "without a foreign key over outlet, region and franchisee");
        }
    }

    @Test
    void nothingIsOpenPastTheScopes() throws SQLException {
        try (var connection = MigratedDatabase.get().superuser()) {
            assertEquals(
                    Set.of(),
                    names(
                            connection,
                            "select c.relname || ': ' || a.grantee::regrole from pg_class c, aclexplode(c.relacl) a where"
                                    + " c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S') and a.grantee in (0, 'wheelhouse_app'::regrole)"),
                    "rights of everybody or of the login itself");
            String unbound = "in (select oid from pg_roles where rolsuper or rolbypassrls)";
            assertEquals(
                    Set.of(),
                    names(
                            connection,
                            "select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef"
                                    + " and (p.proowner " + unbound
                                    + " or not coalesce(p.proconfig::text like '%search_path=%', false))"),
                    "functions with the rights of an owner who passes row security, or without a search path of their own");
            assertEquals(
                    Set.of(),
                    names(
                            connection,
                            "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace"
                                    + " and c.relkind in ('v', 'm') and c.relowner " + unbound
                                    + " and not coalesce(c.reloptions::text like '%security_invoker=true%', false)"),
                    "views with the rights of an owner who passes row security");
        }
    }

    /** What pages, jobs and other rows are looked up by in tables that only grow: without an index the look-up gets slower every day. */
    @Test
    void growingTablesAreIndexedByWhatTheyAreLookedUpBy() throws SQLException {
        try (var connection = MigratedDatabase.get().superuser()) {
            var indexed = names(
                    connection,
                    "select i.indrelid::regclass || ' ' || (select string_agg(a.attname, ' ' order by k.n)"
                            + " from unnest(i.indkey::int[]) with ordinality as k (column_number, n) join pg_attribute a on a.attrelid = i.indrelid"
                            + " and a.attnum = k.column_number) from pg_index i where i.indpred is null");
            var missing = LOOKED_UP_BY
                    .lines()
                    .filter(by -> indexed.stream().noneMatch(index -> index.equals(by) || index.startsWith(by + " ")))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void everyEntityFindsItsTableAndColumns() throws Exception {
        var missing = new ArrayList<String>();
        try (var connection = MigratedDatabase.get().superuser()) {
            for (Path file : Sources.below(Path.of("target/classes/org/wheelhouse"), ".class")) {
                Class<?> type = Class.forName(
                        Path.of("target/classes")
                                .relativize(file)
                                .toString()
                                .replace(".class", "")
                                .replace('/', '.'),
                        false,
                        getClass().getClassLoader());
                if (EntityColumns.isEntity(type)) {
                    var entity = new EntityColumns(type);
                    try (var statement = connection.createStatement()) {
                        statement.executeQuery("select " + String.join(", ", entity.columns) + " from " + entity.table
                                + " where 1 = 0");
                    } catch (SQLException e) {
                        missing.add(type.getName() + ": " + e.getMessage());
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void migrationsRunOnPostgres15() throws Exception {
        assumeTrue(DebianPostgres.installed(), "no /usr/lib/postgresql/15: not tried on PostgreSQL 15");
        try (var server = new DebianPostgres().create(List.of("fsync = off"));
                var connection = MigratedDatabase.on(server.url()).superuser()) {
            assertTrue(names(connection, TABLES).size() > 50);
        }
    }
}
