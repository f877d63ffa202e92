package org.wheelhouse.isolation.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.identity.Access;
import org.wheelhouse.testing.OwnerSql;

/** Nobody gets to another's page, or to another's row on an own page: everything that is registered × every role × all kinds of ids. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIsolationIT {

    private static final Logger LOG = Logger.getLogger(PageIsolationIT.class.getName());
    private static final int AT_ONCE = 4;

    /** What no probe here can get through, and who does. */
    private static final Map<String, String> REACHED_ELSEWHERE = Map.of(
            "/logout", "LoginE2E: it would end the sessions of the other probes",
            "/pay/notice",
                    "PlaceOrderIT and RawRequestsIT: it takes what the bank has signed, below the name of a provider",
            "/do/answer",
                    "it takes the answer of a button that a page shows for one car only; what it keeps is the caller's own cookie or car");

    private record Worker(Attempts attempts, PageProbes pages, FormProbes forms) {}

    private final Map<String, Map<String, String>> before = new TreeMap<>();
    private final Set<String> met = new TreeSet<>();
    private List<Map<String, Object>> choices;
    private Portal portal;
    private Judge judge;
    private int probes;

    /** Everything is asked once; the tests judge the answers. */
    @BeforeAll
    void ask() throws Exception {
        IdKinds.makeMissing();
        choices = OwnerSql.rows(
                "select 'car' as kind, id, current as chosen from car union all select 'address', id, preferred from address");
        portal = Portal.discover();
        var workers = Actors.all().stream().map(Attempts::new).map(this::worker).toList();
        remember(workers);
        atOnce(workers, w -> Actors.logIn(w.attempts().actor()));
        atOnce(workers, w -> w.pages().alone());
        for (Map<String, Set<String>> known = Map.of(), asked = portal.asked();
                !asked.equals(known);
                asked = portal.asked()) {
            known = asked;
            var now = asked;
            atOnce(workers, w -> w.pages().withIds(now));
        }
        atOnce(workers, w -> w.forms().bare());
        var asked = portal.asked();
        atOnce(workers, w -> w.forms().withIds(asked));
        atOnce(workers, w -> w.forms().shown());
        workers.forEach(w -> met.addAll(w.forms().met()));
        var answers =
                workers.stream().flatMap(w -> w.attempts().answers().stream()).toList();
        probes = answers.size();
        judge = new Judge(answers);
        say(workers.size(), answers);
    }

    private Worker worker(Attempts attempts) {
        var pages = new PageProbes(portal, attempts);
        return new Worker(attempts, pages, new FormProbes(portal, attempts, pages));
    }

    private static void atOnce(List<Worker> workers, Consumer<Worker> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<?>>();
            workers.forEach(w -> running.add(pool.submit(() -> work.accept(w))));
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private void say(int actors, List<Answer> answers) throws IOException {
        Files.write(
                Path.of("target/page-isolation.txt"),
                answers.stream().map(Answer::toString).sorted().toList());
        var by = answers.stream().collect(Collectors.groupingBy(Answer::attempt, TreeMap::new, Collectors.counting()));
        LOG.info(
                "Page isolation: " + probes + " probes of " + portal.endpoints().size() + " pages and endpoints by "
                        + actors + " actors " + by + "; each is in target/page-isolation.txt");
    }

    /** How the foreign rows of every kind stood before. */
    private void remember(List<Worker> workers) {
        IdKinds.names()
                .forEach(name -> before.put(
                        name,
                        IdKinds.of(name)
                                .rows(workers.stream()
                                        .map(w -> w.attempts().actor())
                                        .filter(IdKinds.of(name)::isSomebodys)
                                        .flatMap(a -> IdKinds.of(name).foreign(a).stream())
                                        .collect(Collectors.toSet()))));
    }

    @AfterAll
    void takeBack() {
        IdKinds.takeBack();
        if (choices != null) {
            choices.forEach(c -> OwnerSql.update(
                    "car".equals(c.get("kind"))
                            ? "update car set current = false where id = ? and not ?"
                            : "update address set preferred = false where id = ? and not ?",
                    c.get("id"),
                    c.get("chosen")));
            choices.forEach(c -> OwnerSql.update(
                    "car".equals(c.get("kind"))
                            ? "update car set current = true where id = ? and ?"
                            : "update address set preferred = true where id = ? and ?",
                    c.get("id"),
                    c.get("chosen")));
        }
    }

    @Test
    void everyAnswerIsWhatAccessSays() throws Exception {
        none("Answers that must not be", judge.contradictions(Access.lines()));
        none("Roles that the table admits in vain", judge.admittedInVain(Access.lines()));
    }

    @Test
    void everyPageOpensToSomebody() throws Exception {
        none(
                "Nobody gets through to these, so nothing proves that they are guarded. Give their ids a source (IdKinds) or somebody the role",
                judge.unreached(portal).stream()
                        .filter(address -> !REACHED_ELSEWHERE.containsKey(address))
                        .toList());
    }

    @Test
    void everyNameThatAPageAsksForIsExplained() throws Exception {
        var unknown = new TreeMap<String, List<String>>();
        portal.asked()
                .forEach((page, names) -> IdKinds.unexplained(names)
                        .forEach(name -> unknown.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(page)));
        none(
                "A page asks for a parameter that IdKinds does not know: if it is an id, say there where own and foreign ones come from; else count it among the words",
                unknown.entrySet().stream().map(Object::toString).toList());
        none(
                "Something follows these addresses that IdKinds does not know",
                portal.endpoints().stream()
                        .filter(e -> e.segment() != null
                                && e.reads()
                                && IdKinds.of(e.segment()) == null
                                && !e.segment().endsWith("/*"))
                        .map(e -> e + " " + e.segment())
                        .toList());
    }

    @Test
    void everyFormOfOurPagesWasSent() throws Exception {
        var written = new TreeSet<String>();
        try (Stream<Path> views = Files.walk(Path.of("src/main/webapp"))) {
            for (Path view : views.filter(v -> v.toString().endsWith(".xhtml")).toList()) {
                written.addAll(actions(view));
            }
        }
        // What stands for itself is an endpoint and was asked; what shares one has to have been seen as a form
        written.removeIf(action -> met.contains(action)
                || portal.endpoints().stream().anyMatch(e -> e.address().equals(action)));
        none("Forms that no page showed to anybody", List.copyOf(written));
    }

    private static Set<String> actions(Path view) throws IOException {
        return Pattern.compile("<form\\b[^>]*>")
                .matcher(Files.readString(view))
                .results()
                .map(f -> f.group())
                .filter(f -> f.contains("method=\"post\""))
                .map(f -> f.replaceAll("(?s).*\\baction=\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    @Test
    void noForeignRowHasChanged() throws Exception {
        var changed = new ArrayList<String>();
        before.forEach((name, rows) -> IdKinds.of(name).rows(rows.keySet()).forEach((id, now) -> {
            if (!now.equals(rows.get(id))) {
                changed.add(name + " " + id + ": " + rows.get(id) + " → " + now);
            }
        }));
        int rows = before.values().stream().mapToInt(Map::size).sum();
        assertTrue(rows > 50, "few foreign rows: " + rows);
        none("Rows that somebody changed who must not even see them", changed);
    }

    @Test
    void everyChangeOfTheTableContradictsAnAnswer() throws Exception {
        var guarded = portal.endpoints().stream()
                .map(e -> Judge.line(e.address(), Access.lines().keySet()).orElse(""))
                .collect(Collectors.toSet());
        var idle = Access.lines().keySet().stream()
                .filter(line -> !guarded.contains(line))
                .toList();
        var survivors = new ArrayList<String>();
        int killed = 0;
        for (var mutant : Judge.mutants().entrySet()) {
            if (!idle.contains(mutant.getKey().split(" ")[0])) {
                if (judge.contradictions(mutant.getValue()).isEmpty()
                        && judge.admittedInVain(mutant.getValue()).isEmpty()) {
                    survivors.add(mutant.getKey());
                } else {
                    killed++;
                }
            }
        }
        LOG.info("Page isolation: " + killed + " changed tables of access contradicted; lines with no page yet: "
                + idle);
        none("Role checks that could go without any answer telling", survivors);
        assertTrue(killed > 100, "few changes: " + killed);
    }

    @Test
    void everyIdCheckHasItsOwner() throws Exception {
        var checks = new HashMap<>(judge.idChecks());
        LOG.info("Page isolation: " + checks.size() + " places refuse foreign ids");
        assertTrue(checks.size() > 10, "few places: " + checks);
        none(
                "Foreign rows are refused here, but nobody's own opens: the refusal proves nothing",
                checks.entrySet().stream()
                        .filter(c -> !c.getValue())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    private static void none(String what, List<String> found) {
        assertEquals("", found.stream().limit(60).collect(Collectors.joining("\n")), what + " (" + found.size() + ")");
    }
}
