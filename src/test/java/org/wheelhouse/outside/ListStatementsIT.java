package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every list page, found by its template, makes as many SQL statements for no row as for many, in every view; and so do its exports. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ListStatementsIT {

    private static final String NOTHING = "?q=" + URLEncoder.encode("没有这样的行", StandardCharsets.UTF_8);
    private static final Pattern ROW = Pattern.compile("<tr [^>]*data-ri=\"");
    private static final Pattern VIEW = Pattern.compile("class=\"view\" href=\"\\?(?:[^\"]*&amp;)?view=([a-z-]+)");

    /** What one address showed and took. */
    private record Measured(int rows, List<String> statements) {}

    private static Measured page(Visitor visitor, String address) {
        Counted counted = Counted.get(visitor, address);
        assertEquals(200, counted.answer().statusCode(), address);
        return new Measured((int) ROW.matcher(counted.answer().body()).results().count(), counted.statements());
    }

    private static Measured file(Visitor visitor, String address) {
        Counted counted = Counted.get(visitor, address);
        assertEquals(200, counted.answer().statusCode(), address);
        assertTrue(
                counted.answer()
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse("")
                        .startsWith("attachment"),
                address);
        return new Measured((int) counted.answer().body().lines().count() - 1, counted.statements());
    }

    /**
     * The login that sees most rows of the page: lists of a hub are empty at an outlet, and the reverse. Before an outlet opens nothing is
     * under way there, so it counts what is done too.
     */
    private static Visitor reader(String path) {
        Visitor best = null;
        int most = -1;
        for (String name : Portal.admitted(path)) {
            Visitor visitor = Portal.loggedIn(name);
            String all = views(visitor, path).contains("all") ? "&view=all" : "";
            int rows = page(visitor, path + "?size=100" + all).rows();
            if (rows > most) {
                best = visitor;
                most = rows;
            }
            if (most > 1) {
                break;
            }
        }
        return best;
    }

    private static Set<String> views(Visitor visitor, String path) {
        var views = new LinkedHashSet<String>();
        VIEW.matcher(visitor.get(path).body()).results().forEach(view -> views.add(view.group(1)));
        return views;
    }

    @Test
    void everyListTakesTheSameNumberForAnyLength() {
        var problems = new ArrayList<String>();
        var table = new ArrayList<String>();
        List<String> lists = Portal.pagesOn("office-list.xhtml");
        assertTrue(lists.size() >= 20, "lists found: " + lists);
        for (String path : lists) {
            Visitor visitor = reader(path);
            var pages = new LinkedHashMap<String, Measured>();
            pages.put(NOTHING, page(visitor, path + NOTHING));
            pages.put("?size=100", page(visitor, path + "?size=100"));
            String fullest = "";
            for (String view : views(visitor, path)) {
                pages.put(view, page(visitor, path + "?size=100&view=" + view));
                fullest = fullest.isEmpty()
                                || pages.get(view).rows() > pages.get(fullest).rows()
                        ? view
                        : fullest;
            }
            check(path, pages, problems, table);
            for (String format : List.of("csv", "xlsx")) {
                var files = new LinkedHashMap<String, Measured>();
                files.put(NOTHING, file(visitor, path + NOTHING + "&export=" + format));
                files.put("all", file(visitor, path + "?view=" + fullest + "&export=" + format));
                check(path + " " + format, files, problems, table);
            }
        }
        System.getLogger("test")
                .log(System.Logger.Level.INFO, "{0} lists\n{1}", lists.size(), String.join("\n", table));
        assertEquals(List.of(), problems);
    }

    private static void check(String what, Map<String, Measured> measured, List<String> problems, List<String> table) {
        var counts = new TreeSet<Integer>();
        measured.values().forEach(m -> counts.add(m.statements().size()));
        int most = measured.values().stream().mapToInt(Measured::rows).max().orElse(0);
        table.add("%-44s %s statements, 0 to %d rows".formatted(what, counts, most));
        if (counts.size() > 1) {
            problems.add(what + ": " + counts + " statements\n  "
                    + String.join(
                            "\n  ",
                            measured.values().stream()
                                    .map(m -> m.rows() + " rows: " + m.statements())
                                    .toList()));
        }
        if (most < 2 && !what.endsWith(" xlsx")) {
            problems.add(what + ": the demo chain has no rows for it, so nothing is proved");
        }
    }
}
