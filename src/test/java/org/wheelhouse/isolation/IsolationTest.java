package org.wheelhouse.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wheelhouse.isolation.Catalogue.Policy;
import org.wheelhouse.isolation.Probe.Answer;
import org.wheelhouse.kernel.Scope.Kind;
import org.wheelhouse.stack.MigratedDatabase;

/** Row security, table by table, and the proof that each policy is needed and none too wide. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    private static final System.Logger LOG = System.getLogger(IsolationTest.class.getName());

    private Connection connection;
    private Catalogue catalogue;
    private Attempts attempts;
    private List<Probe> probes;

    @BeforeAll
    void makeRowsAndProbes() throws SQLException {
        connection = MigratedDatabase.get().superuser();
        connection.setAutoCommit(false);
        catalogue = new Catalogue(connection);
        var world = new World(connection, catalogue.tables);
        attempts = new Attempts(connection, world.scopes());
        probes = new Probes(catalogue, world).all();
    }

    @AfterAll
    void takeEverythingBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void rightsAreWhatTheKindsNeed() {
        var wrong = new TreeSet<String>();
        for (Table table : catalogue.tables.values()) {
            for (Kind kind : Kind.values()) {
                Set<String> rights = table.rights().getOrDefault(kind.role(), Set.of());
                Set<String> tooMuch = new TreeSet<>(rights);
                tooMuch.removeAll(Model.atMost(table, kind));
                Set<String> missing = new TreeSet<>(Model.atLeast(table, kind));
                missing.removeAll(rights);
                if (!tooMuch.isEmpty() || !missing.isEmpty()) {
                    wrong.add(table.name() + " for " + kind + ": too much " + tooMuch + ", missing " + missing);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everybodyReachesTheirOwnRowsAndNobodyElses() throws SQLException {
        List<Answer> wrong =
                attempts.run(probes).stream().filter(a -> !a.asExpected()).toList();
        long through = probes.stream().filter(Probe::expected).count();
        LOG.log(
                System.Logger.Level.INFO,
                "Isolation of rows: {0} probes over {1} tables and {2} views, {3} of them have to get through",
                probes.size(),
                catalogue.tables.size(),
                catalogue.viewReaders.size(),
                through);
        assertEquals(List.of(), wrong.stream().limit(40).toList(), wrong.size() + " wrong");
    }

    @Test
    void theLoginItselfReachesNothing() throws SQLException {
        try (var login = MigratedDatabase.get().application();
                var statement = login.createStatement()) {
            for (String name : Stream.concat(
                            catalogue.tables.keySet().stream(), catalogue.viewReaders.keySet().stream())
                    .toList()) {
                var refusal = org.junit.jupiter.api.Assertions.assertThrows(
                        SQLException.class, () -> statement.executeQuery("select from public." + name));
                assertEquals("42501", refusal.getSQLState(), name);
            }
            for (String role : List.of("wheelhouse_owner", "app_public_views", "postgres")) {
                org.junit.jupiter.api.Assertions.assertThrows(
                        SQLException.class, () -> statement.execute("set role " + role), role);
            }
        }
    }

    private record Mutation(Policy policy, String what, String command) {}

    @Test
    void everyPolicyIsNeededAndNoneCouldBeWider() throws SQLException {
        var mutations = new ArrayList<Mutation>();
        catalogue.policies.forEach(p -> mutations.addAll(mutations(p)));
        var survivors = new ArrayList<String>();
        for (Mutation mutation : mutations) {
            if (!killed(mutation)) {
                survivors.add(
                        mutation.policy().name() + " on " + mutation.policy().table() + " " + mutation.what());
            }
        }
        LOG.log(
                System.Logger.Level.INFO,
                "Isolation of rows: {0} policies, {1} mutations, {2} survive",
                catalogue.policies.size(),
                mutations.size(),
                survivors.size());
        assertEquals(List.of(), survivors);
        assertTrue(mutations.size() > catalogue.policies.size());
    }

    private boolean killed(Mutation mutation) throws SQLException {
        var point = connection.setSavepoint();
        try {
            attempts.execute(mutation.command());
            Set<String> roles = mutation.policy().roles();
            boolean scopes = Stream.of(Kind.values()).map(Kind::role).anyMatch(roles::contains);
            return attempts
                    .run(probes.stream()
                            .filter(p -> scopes
                                    ? p.table().equals(mutation.policy().table()) && roles.contains(p.role())
                                    : roles.contains(p.role()) || catalogue.viewReaders.containsKey(p.table()))
                            .toList())
                    .stream()
                    .anyMatch(a -> !a.asExpected());
        } finally {
            connection.rollback(point);
        }
    }

    private static List<Mutation> mutations(Policy policy) {
        String name = policy.name() + " on " + policy.table();
        var mutations = new ArrayList<Mutation>();
        mutations.add(new Mutation(policy, "dropped", "drop policy " + name));
        boolean narrowUsing = policy.using() != null && !policy.using().equals("true");
        boolean narrowCheck = policy.check() != null && !policy.check().equals("true");
        if (narrowUsing) {
            mutations.add(new Mutation(policy, "for all rows", "alter policy " + name + " using (true)"));
        }
        boolean usingIsCheck =
                narrowUsing && policy.check() == null && Set.of("*", "w").contains(policy.command());
        if (narrowCheck || usingIsCheck) {
            mutations.add(new Mutation(policy, "for all new rows", "alter policy " + name + " with check (true)"));
        }
        return mutations;
    }
}
