package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.testing.OwnerSql;

/**
 * Hostile text in every column that holds words, on every page and in every export, in both languages: it is shown as the text that it is,
 * and nothing of it is run, computed or followed. How many texts: {@code faults.strings}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StoredTextIT {

    private static final int STRINGS = Integer.getInteger("faults.strings", 60);
    private static final boolean ALL = STRINGS >= HostileText.ENOUGH;
    private static final int TOGETHER = 6;
    private static final int ROUNDS = ALL ? 8 : 1;
    /** By how many rows the texts move on from round to round. */
    private static final int STEP = 11;

    private static final Pattern SHOWN = Pattern.compile(HostileText.MARK + "([ic])(\\d+);");

    private final Set<Integer> strings = new TreeSet<>();
    private final Set<Integer> columns = new TreeSet<>();

    @Test
    void nothingIsRunComputedOrFollowed() throws Exception {
        List<String> texts = texts();
        var crawl = new Crawl(ALL ? 4 : 1, this::note);
        Set<String> people = people();
        people.forEach(Portal::loggedIn);
        List<String> entries =
                Shop.samples(2).values().stream().flatMap(List::stream).toList();
        Visitor buyer = withCart();
        try (var rows = new HostileRows()) {
            for (int round = 0; round < ROUNDS; round++) {
                Collections.rotate(texts, STEP);
                rows.fill(texts);
                crawl.again();
                for (String language : List.of("zh-CN", "en")) {
                    for (String person : people) {
                        crawl.from(List.of(Portal.entry(person)), Portal.loggedIn(person), language);
                    }
                    crawl.from(entries, buyer, language);
                    crawl.from(List.of("/cart", "/checkout"), buyer, language);
                }
            }
            say(crawl, rows);
        }
        assertEquals(List.of(), crawl.problems().stream().distinct().limit(40).toList());
        assertEquals(texts.size() * TOGETHER, strings.size(), "every text was shown somewhere");
        assertTrue(crawl.exports() > 20, "few exports: " + crawl.exports());
    }

    /** Some texts together as one value, each followed by its number; before them, where a cell begins, one that would compute. */
    private static List<String> texts() {
        List<String> all = HostileText.all();
        assertTrue(all.size() >= HostileText.ENOUGH, "texts: " + all.size());
        return IntStream.range(0, STRINGS / TOGETHER)
                .mapToObj(value -> HostileText.formula(value)
                        + IntStream.range(value * TOGETHER, (value + 1) * TOGETHER)
                                .mapToObj(i -> all.get(i) + HostileText.MARK + "i" + i + ";")
                                .collect(Collectors.joining(" ", " ", "")))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A login for every kind of page that needs one; where there are some, one at an outlet with a workshop too. */
    private static Set<String> people() {
        var people = new LinkedHashSet<String>();
        for (String page : Portal.pages().keySet()) {
            List<String> admitted = Portal.admitted(page);
            admitted.stream().findFirst().ifPresent(people::add);
            admitted.stream()
                    .filter(login -> login.contains("gaoke"))
                    .findFirst()
                    .ifPresent(people::add);
        }
        return people;
    }

    private static Visitor withCart() {
        var visitor = new Visitor();
        Object sku = OwnerSql.value(
                "select id from sku where code = ?", ApiShopper.shipped(1).getFirst());
        visitor.post("/do/cart", Map.of("do", "add", "sku", sku.toString(), "way", "SHIP"));
        return visitor;
    }

    private void note(String text) {
        SHOWN.matcher(text)
                .results()
                .forEach(
                        found -> (found.group(1).equals("i") ? strings : columns).add(Integer.valueOf(found.group(2))));
    }

    private void say(Crawl crawl, HostileRows rows) throws Exception {
        var report = new ArrayList<String>();
        rows.refused().forEach((column, why) -> report.add("kept out by the database: " + column + ": " + why));
        IntStream.range(0, rows.count())
                .filter(c -> !columns.contains(c))
                .forEach(c -> report.add("shown nowhere: " + rows.column(c)));
        Portal.pages().keySet().stream()
                .filter(page -> !crawl.pages().contains(page))
                .forEach(page -> report.add("not opened: " + page));
        Files.write(Path.of("target/stored-text.txt"), report);
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "{0} hostile texts in {1} columns, {2} of them seen on {3} pages of {4} kinds and in {5} exports; the rest is in target/stored-text.txt",
                        strings.size(),
                        rows.count(),
                        columns.size(),
                        crawl.answers(),
                        crawl.pages().size(),
                        crawl.exports());
    }
}
