package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wheelhouse.outside.Visitor;

/** Nobody is offered what does not open: every entry of every role's menu, and every role's home. */
class MenuE2E extends InBrowser {

    /** One login of each role, and the hub's manager, whose menu is another; the rest differ by place alone. */
    private static List<String> logins() throws IOException {
        var byRole = new LinkedHashMap<String, String>();
        try (var in = MenuE2E.class.getResourceAsStream("/demo/staff.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(c -> !c[4].equals("customer"))
                    .forEach(c -> byRole.putIfAbsent(c[4] + (c[5].contains("hub") ? " hub" : ""), c[0]));
        }
        return List.copyOf(byRole.values());
    }

    @Test
    void everyEntryOfEveryRoleOpensAndEveryHomeHasFigures() throws IOException {
        Set<String> seen = new HashSet<>();
        var bad = new ArrayList<String>();
        for (String login : logins()) {
            Person person = person().visit("/");
            person.find("header nav.self a[href='/my/home']")
                    .click(); // the shop's own way in: it leads staff to their desk
            person.giveLogin(login, Person.PASSWORD);
            assertThat(person.find("nav#nav")).isVisible();
            home(login, person);
            for (String path : menu(person)) {
                open(login, person, path, seen, bad);
            }
            person.page.context().close();
        }
        assertEquals(List.of(), bad);
        assertTrue(seen.size() > 40, "pages seen: " + seen);
    }

    /** Figures with their small charts, drawn and named for who cannot see them. */
    private static void home(String login, Person person) {
        assertTrue(person.find("main .figures .figure").count() >= 3, login + "'s figures");
        assertTrue(person.find("main .figures svg").count() >= 3, login + "'s charts");
        person.accessibleAtEveryWidth();
    }

    private static List<String> menu(Person person) {
        List<String> entries = person.find("nav#nav a.nav-item").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertFalse(entries.isEmpty());
        return entries;
    }

    /** A page that another role has opened before is asked for again, but not drawn again. */
    private static void open(String login, Person person, String path, Set<String> seen, List<String> bad) {
        if (!seen.add(path)) {
            int status = person.page
                    .context()
                    .request()
                    .get(Visitor.address(path).toString())
                    .status();
            if (status != 200) {
                bad.add(login + " " + path + " " + status);
            }
            return;
        }
        var answer = person.page.navigate(Visitor.address(path).toString());
        String title = person.find("h1").count() == 0
                ? ""
                : person.find("h1").first().textContent().strip();
        if (answer.status() != 200 || title.isEmpty() || !person.page.title().startsWith(title)) {
            bad.add(login + " " + path + " " + answer.status() + " h1 " + title + " title " + person.page.title());
        }
        try {
            person.accessibleInBothLanguages();
        } catch (AssertionError e) {
            bad.add(login + " " + path + " " + e.getMessage());
        }
    }
}
