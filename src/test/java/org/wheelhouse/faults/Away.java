package org.wheelhouse.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.wheelhouse.outside.Api;
import org.wheelhouse.outside.ApiShopper;
import org.wheelhouse.outside.Visitor;
import org.wheelhouse.stack.Crash;
import org.wheelhouse.stack.Stack;

/** One server after the other is gone or hangs: within ten seconds people are told what is the matter, and nobody has to mend anything. */
final class Away {

    /** How long nobody has to wait for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int UNAVAILABLE = 503;
    private static final Duration GONE = Duration.ofSeconds(20);
    private static final Duration BACK = Duration.ofMinutes(1);
    private static final List<String> PAGES = List.of("/", "/search?q=%E5%88%B9%E8%BD%A6", "/outlets", "/cart");

    private final Stack stack;
    private final Relay toBank;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> wrong = new ArrayList<>();

    Away(Stack stack, Relay toBank) {
        this.stack = stack;
        this.toBank = toBank;
    }

    /** @return what is wrong; said as soon as it is found */
    List<String> wrong() throws Exception {
        postgres();
        keycloak();
        bank();
        return wrong;
    }

    private void postgres() throws Exception {
        Faults.say("PostgreSQL is away for " + GONE.toSeconds() + " s");
        stack.killPostgres();
        long end = System.nanoTime() + GONE.toNanos();
        while (System.nanoTime() < end) {
            for (String page : PAGES) {
                told("without PostgreSQL", page);
            }
            expect("without PostgreSQL", "/api/v1/search?q=" + System.nanoTime(), 503, "problem+json");
            TimeUnit.SECONDS.sleep(1);
        }
        stack.startPostgres();
        back(
                "PostgreSQL",
                () -> new Visitor().get("/search?q=" + System.nanoTime()).statusCode() == 200);
        PAGES.forEach(page -> expect("with PostgreSQL again", page, 200, "text/html"));
        expect("with PostgreSQL again", "/api/v1/search?q=" + System.nanoTime(), 200, "json");
    }

    private void keycloak() throws Exception {
        Faults.say("Keycloak hangs");
        Crash.hang(stack.keycloakPid());
        try {
            PAGES.forEach(page -> expect("without Keycloak", page, 200, "text/html"));
            told("without Keycloak", "/my/orders");
            told("without Keycloak", "/my/login?back=/cart");
        } finally {
            Crash.goOn(stack.keycloakPid());
        }
        back("Keycloak", () -> new Visitor().get("/my/orders").statusCode() != UNAVAILABLE);
        var orders = new Visitor().logIn("/my/orders", "customer.one", "wheelhouse");
        if (orders.statusCode() != 200) {
            wrong("with Keycloak again the orders are answered by " + orders.statusCode());
        }
    }

    private void bank() throws Exception {
        Faults.say("The bank hangs");
        var placed = ApiShopper.placedByGuest();
        toBank.cut(true);
        var refused = Api.send(
                "POST",
                "/orders/" + placed.getString("number") + "/cancellation",
                null,
                "Order-Token",
                placed.getString("token"));
        if (refused.status() != 422) {
            wrong("without the bank a cancellation is answered by " + refused.status() + " "
                    + refused.http().body());
        }
        PAGES.forEach(page -> expect("without the bank", page, 200, "text/html"));
        ApiShopper.placedByGuest();
        toBank.cut(false);
        var cancelled = Api.send(
                "POST",
                "/orders/" + placed.getString("number") + "/cancellation",
                null,
                "Order-Token",
                placed.getString("token"));
        if (cancelled.status() != 200) {
            wrong("with the bank again a cancellation is answered by " + cancelled.status());
        }
    }

    /** Either the page as ever (from memory), or ours that says so in both languages. */
    private void told(String when, String path) {
        HttpResponse<String> answer = ask(when, path);
        if (answer == null || answer.statusCode() == 200) {
            return;
        }
        if (answer.statusCode() != 503
                || !answer.body().contains("稍后")
                || !answer.body().contains("try again")
                || answer.headers().firstValue("Retry-After").isEmpty()) {
            wrong(when + " " + path + " is answered by " + answer.statusCode() + " "
                    + answer.body().substring(0, Math.min(200, answer.body().length())));
        }
    }

    private void expect(String when, String path, int status, String type) {
        HttpResponse<String> answer = ask(when, path);
        if (answer != null
                && (answer.statusCode() != status
                        || !answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .contains(type))) {
            wrong(when + " " + path + " is answered by " + answer.statusCode() + " "
                    + answer.headers().firstValue("Content-Type"));
        }
    }

    private HttpResponse<String> ask(String when, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(Visitor.address(path))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            wrong(when + " " + path + " is not answered within " + PATIENCE.toSeconds() + " s");
        } catch (IOException e) {
            wrong(when + " " + path + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /** It recovers by itself. */
    private void back(String what, Callable<Boolean> there) throws Exception {
        long end = System.nanoTime() + BACK.toNanos();
        while (System.nanoTime() < end) {
            if (there.call()) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        wrong(what + " is there again, but after a minute the portal is not");
    }

    private void wrong(String what) {
        Faults.say("WRONG: " + what);
        wrong.add(what);
    }
}
