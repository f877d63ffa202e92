package org.wheelhouse.platform.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;

/** The caller's scope reaches every transaction, only that one, and without it the database refuses. */
@ExtendWith(ArquillianExtension.class)
class ScopeBindingIT {

    private static final int CALLS = 10_000;
    private static final int THREADS = 12;

    @Inject
    private InScope inScope;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Sql sql;

    @Resource
    private ManagedThreadFactory threads;

    private record Bound(String role, String region, String franchisee, String outlet, String customer, String actor) {
        static Bound expected(Scope scope) {
            return new Bound(
                    scope.kind().role(),
                    text(scope.region()),
                    text(scope.franchisee()),
                    text(scope.outlet()),
                    text(scope.customer()),
                    scope.actor());
        }

        private static String text(Object id) {
            return Objects.toString(id, "");
        }
    }

    private Bound bound() {
        return sql.first(
                        "select current_user, current_setting('app.region'), current_setting('app.franchisee'), current_setting('app.outlet'),"
                                + " current_setting('app.customer'), current_setting('app.actor')",
                        row -> new Bound(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)))
                .orElseThrow();
    }

    /** Runs on a thread of the server that no request has given a scope. */
    private <T> T onFreshThread(Callable<T> work) throws Exception {
        var task = new FutureTask<>(() -> {
            assertNull(CurrentScope.get());
            return work.call();
        });
        threads.newThread(task).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void assertDenied(RuntimeException refusal) {
        var all = new StringBuilder();
        for (Throwable t = refusal; t != null; t = t.getCause()) {
            all.append(t.getMessage()).append('\n');
        }
        assertTrue(all.toString().contains("permission denied"), all.toString());
    }

    @Test
    void everyKindIsBoundWithItsIds() {
        var chain = SmallChain.make();
        var site = chain.outlets().getFirst();
        var customer = chain.customers().getFirst();
        for (Scope scope : List.of(
                Scope.everybody(),
                Scope.customer(customer),
                site.checkout(customer),
                site.scope(),
                Scope.franchisee(site.franchisee(), "staff:a"),
                Scope.region(site.region(), "staff:b"),
                Scope.headOffice("staff:c"),
                Scope.job("test"))) {
            assertEquals(Bound.expected(scope), inScope.call(scope, this::bound));
        }
    }

    @Test
    void withoutAScopeTheDatabaseRefuses() throws Exception {
        onFreshThread(() -> {
            assertDenied(assertThrows(
                    RuntimeException.class,
                    () -> transaction.call(() -> sql.number("select count(*) from public.region"))));
            assertDenied(assertThrows(
                    RuntimeException.class,
                    () -> transaction.call(() -> sql.update("update public.region set name_zh = name_zh"))));
            return null;
        });
    }

    @Test
    void outsideATransactionTheDatabaseRefuses() {
        assertDenied(assertThrows(
                RuntimeException.class,
                () -> CurrentScope.with(
                        Scope.headOffice("test"), () -> sql.number("select count(*) from public.region"))));
    }

    @Test
    void afterATransactionNothingIsLeft() throws Exception {
        for (int i = 0; i < 50; i++) {
            inScope.call(Scope.headOffice("before"), () -> sql.number("select count(*) from stock"));
            onFreshThread(() -> assertThrows(
                    RuntimeException.class, () -> transaction.call(() -> sql.number("select count(*) from stock"))));
        }
    }

    @Test
    void anotherScopeInsideIsATransactionOfItsOwn() {
        var chain = SmallChain.make();
        var first = chain.outlets().get(0).scope();
        var second = chain.outlets().get(3).scope();
        inScope.run(first, () -> {
            assertEquals(Bound.expected(first), bound());
            inScope.run(second, () -> {
                assertEquals(Bound.expected(second), bound());
                addHours(chain.outlets().get(3), 1);
            });
            assertEquals(Bound.expected(first), bound());
            assertEquals(0, sql.number("select count(*) from opening_hours"));
        });
        assertEquals(
                1,
                OwnerSql.number(
                        "select count(*) from opening_hours where outlet_id = ?",
                        chain.outlets().get(3).outlet()));
    }

    @Test
    void aRefusedTransactionLeavesTheConnectionClean() {
        var chain = SmallChain.make();
        var own = chain.outlets().get(0);
        for (int i = 0; i < 20; i++) {
            assertThrows(
                    RuntimeException.class,
                    () -> inScope.run(
                            own.scope(), () -> addHours(chain.outlets().get(1), 1)));
            assertEquals(Bound.expected(own.scope()), inScope.call(own.scope(), this::bound));
        }
        assertEquals(
                0,
                OwnerSql.number(
                        "select count(*) from opening_hours where outlet_id = ?",
                        chain.outlets().get(1).outlet()));
    }

    private void addHours(SmallChain.Site site, int weekday) {
        sql.update(
                "insert into opening_hours (id, outlet_id, region_id, franchisee_id, weekday, opens, closes) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                Ids.next(),
                site.outlet(),
                site.region(),
                site.franchisee(),
                weekday,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0));
    }

    private record Caller(Scope scope, SmallChain.Site writesAt, Set<Long> sees) {}

    @Test
    void aPooledConnectionNeverCarriesTheCallerBefore() throws Exception {
        var chain = SmallChain.make();
        var callers = new ArrayList<Caller>();
        for (var site : chain.outlets()) {
            callers.add(new Caller(site.scope(), site, Set.of(site.outlet())));
        }
        for (long franchisee : chain.franchisees()) {
            var own = chain.outlets().stream()
                    .filter(o -> o.franchisee() == franchisee)
                    .toList();
            callers.add(new Caller(Scope.franchisee(franchisee, "f"), own.getLast(), outletIds(own)));
        }
        for (long region : chain.regions()) {
            var own = chain.outlets().stream().filter(o -> o.region() == region).toList();
            callers.add(new Caller(Scope.region(region, "r"), own.getFirst(), outletIds(own)));
        }
        var foreign = SmallChain.make().outlets().getFirst();
        Map<Long, Set<Integer>> servedByConnection = new ConcurrentHashMap<>();
        var written = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(THREADS, threads)) {
            var calls = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CALLS; i++) {
                int number = i;
                calls.add(() -> {
                    oneCall(callers.get(number % callers.size()), foreign, number, servedByConnection, written);
                    return null;
                });
            }
            for (var call : pool.invokeAll(calls)) {
                call.get();
            }
        }
        assertTrue(servedByConnection.size() <= THREADS * 2, "connections: " + servedByConnection.size());
        servedByConnection.forEach((connection, served) -> assertFalse(
                served.size() == 1 && CALLS > 1000, "connection " + connection + " served one caller only"));
        long rows = OwnerSql.number("select count(*) from opening_hours where outlet_id = any (?)", (Object)
                chain.outlets().stream().map(SmallChain.Site::outlet).toArray(Long[]::new));
        assertEquals(written.get(), rows);
        assertEquals(
                0,
                OwnerSql.number("select count(*) from opening_hours where outlet_id = ?", foreign.outlet()),
                "nobody wrote at somebody else's place");
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "{0} calls over {1} connections, {2} rows written",
                        CALLS,
                        servedByConnection.size(),
                        written);
    }

    private void oneCall(
            Caller caller,
            SmallChain.Site foreign,
            int number,
            Map<Long, Set<Integer>> servedByConnection,
            AtomicInteger written) {
        if (number % 5 == 1) {
            // a write at somebody else's place, in a transaction of its own that is rolled back: the next call has its
            // connection
            assertThrows(
                    RuntimeException.class, () -> inScope.run(caller.scope(), () -> addHours(foreign, number % 7 + 1)));
        }
        long connection = inScope.call(caller.scope(), () -> {
            if (number % 3 == 0) {
                addHours(caller.writesAt(), number % 7 + 1);
                written.incrementAndGet();
            }
            assertEquals(Bound.expected(caller.scope()), bound());
            var seen = sql.list("select distinct outlet_id from opening_hours", row -> row.number(0));
            assertTrue(caller.sees().containsAll(seen), () -> caller.scope() + " saw " + seen);
            assertTrue(
                    number % 3 != 0 || seen.contains(caller.writesAt().outlet()),
                    () -> caller.scope() + " does not see what it wrote");
            return sql.number("select pg_backend_pid()");
        });
        servedByConnection
                .computeIfAbsent(connection, c -> ConcurrentHashMap.newKeySet())
                .add(caller.scope().hashCode());
    }

    private static Set<Long> outletIds(List<SmallChain.Site> sites) {
        return sites.stream().map(SmallChain.Site::outlet).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
