package org.wheelhouse.drill;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.wheelhouse.drill.Person.Seen;
import org.wheelhouse.isolation.pages.Form;
import org.wheelhouse.outside.Visitor;
import org.wheelhouse.stack.Stack;
import org.wheelhouse.testing.OwnerSql;

/**
 * Two servers behind HAProxy. While people open page after page, one is killed; when it is back, the other. Whoever was logged in stays
 * so, at the post they chose, with their cart, and a form that they had open can be sent.
 */
final class Servers implements Drill.Rehearsal {

    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration AFTER = Duration.ofSeconds(25);
    private static final String PASSWORD = "wheelhouse";
    private static final String HOURS = "/outlet/setup/hours";
    private static final List<String> MY = List.of("/my/home", "/my/orders", "/my/bookings", "/my/garage");
    private static final List<String> OUTLET = List.of(
            "/outlet/home", "/outlet/booking/board", "/outlet/sales/order-list", "/outlet/warehouse/stock-list", HOURS);

    @Override
    public void perform(Findings findings) throws Exception {
        if (!Stack.takesSeveralServers()) {
            findings.must(false, "HAProxy is there: apt-get install haproxy");
            return;
        }
        System.setProperty("stack.servers", "2");
        var stack = Drill.untilTheEnd(new Stack(Findings::say));
        stack.start(true, true);
        stack.openToTests();
        List<Person> people = people();
        Visitor clerk = atWork("manager.gaoke", "sh-gaokexilu").visitor();
        try (var pool = Executors.newFixedThreadPool(people.size())) {
            people.forEach(person -> pool.execute(person::read));
            try {
                int first = killServerOf(clerk, people, stack, findings);
                Instant begin = Instant.now();
                stack.startServerAgain(first);
                findings.saw("server %d started again and ready after %.1f s".formatted(first, since(begin)));
                killServerOf(clerk, people, stack, findings);
            } finally {
                people.forEach(Person::stop);
            }
        }
    }

    /** Several of each kind, so that both servers have some. */
    private static List<Person> people() {
        var people = new ArrayList<Person>();
        for (int i = 0; i < 3; i++) {
            people.add(atWork("manager.gaoke", "sh-gaokexilu"));
            people.add(atWork("staff.two", "sh-hutailu"));
            people.add(customer("customer.one"));
            people.add(guestWithCart());
        }
        return people;
    }

    private static Person customer(String username) {
        var visitor = new Visitor();
        expect(200, visitor.logIn("/my/", username, PASSWORD));
        return new Person(username, visitor, MY, ""); // only they see these pages at all
    }

    /** At the outlet of that code, which is chosen where the person has several. */
    private static Person atWork(String username, String outlet) {
        var visitor = new Visitor();
        expect(200, visitor.logIn("/outlet/", username, PASSWORD));
        if (username.equals("staff.two")) {
            String id = OwnerSql.value("select id from outlet where code = ?", outlet)
                    .toString();
            expect(200, visitor.follow(visitor.post("/choose-post", Map.of("post", "outlet-" + id))));
        }
        String name = OwnerSql.value("select name_zh from outlet where code = ?", outlet)
                .toString();
        List<String> pages = username.equals("staff.two") ? OUTLET.subList(0, 3) : OUTLET;
        return new Person(username, visitor, pages, "<b>" + name + "</b>");
    }

    private static Person guestWithCart() {
        Object sku = OwnerSql.value("""
                select k.id from sku k join product p on p.id = k.product_id and p.state = 'ACTIVE' join stock s on s.sku_id = k.id
                 where k.active and p.fitment_mode = 'universal' and s.on_hand > 10 order by k.id limit 1""");
        var visitor = new Visitor();
        expect(200, visitor.follow(visitor.post("/do/cart", Map.of("do", "add", "sku", sku.toString()))));
        return new Person("a guest with a cart", visitor, List.of("/cart", "/"), "count\">1<");
    }

    /** @param clerk who has a form open there, and sends it afterwards */
    private static int killServerOf(Visitor clerk, List<Person> people, Stack stack, Findings findings)
            throws Exception {
        people.forEach(p -> p.seen().clear());
        TimeUnit.SECONDS.sleep(BEFORE.toSeconds());
        Form open = form(clerk);
        int server = server(clerk);
        long with = people.stream().filter(p -> server(p.visitor()) == server).count();
        Instant killed = Instant.now();
        stack.killServer(server);
        var saved = clerk.follow(clerk.post(HOURS, open.sent(open.buttons().getFirst())));
        TimeUnit.SECONDS.sleep(AFTER.toSeconds());
        findings.saw("server %d killed, with %d of %d people on it".formatted(server, with, people.size()));
        findings.must(
                saved.statusCode() == 200 && saved.body().contains("note is-ok"),
                "a form that was open when its server died is taken, and the page says so (" + saved.statusCode()
                        + ")");
        judge(people.stream().flatMap(p -> p.seen().stream()).toList(), killed, findings);
        return server;
    }

    /** The server that the proxy keeps somebody with. */
    private static int server(Visitor visitor) {
        return Integer.parseInt(visitor.cookie("SERVER"));
    }

    private static void judge(List<Seen> all, Instant killed, Findings findings) {
        List<Seen> wrong = all.stream().filter(s -> !s.wrong().isEmpty()).toList();
        long before = wrong.stream().filter(s -> s.answered().isBefore(killed)).count();
        List<Seen> later = wrong.stream().filter(s -> s.asked().isAfter(killed)).toList();
        long inFlight = wrong.size() - before - later.size();
        Instant lastWrong =
                wrong.stream().map(Seen::answered).max(Instant::compareTo).orElse(killed);
        double slowest = all.stream()
                .filter(s -> s.answered().isAfter(killed))
                .mapToDouble(s -> Duration.between(s.asked(), s.answered()).toMillis() / 1000.0)
                .max()
                .orElse(0);
        findings.saw("%d pages asked for in all, %d were not answered well: %d before, %d in flight, %d later"
                .formatted(all.size(), wrong.size(), before, inFlight, later.size()));
        findings.saw("all answers good again after %.1f s; the slowest took %.1f s"
                .formatted(Math.max(0, Duration.between(killed, lastWrong).toMillis() / 1000.0), slowest));
        findings.must(
                before == 0 && later.isEmpty(),
                "nobody was sent to the login, lost a post or a cart, or saw an error, but for requests in flight");
        wrong.stream()
                .collect(Collectors.groupingBy(Seen::wrong, Collectors.counting()))
                .forEach((what, times) -> findings.saw("  %d × %s".formatted(times, what)));
    }

    private static Form form(Visitor clerk) {
        return Form.of(HOURS, expect(200, clerk.get(HOURS)).body()).stream()
                .filter(Form::isPostback)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static double since(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}
