package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.stack.Crash;
import org.wheelhouse.stack.StackListener;
import org.wheelhouse.testing.Race;

/** PostgreSQL hangs: its connections are open, and it says nothing. Whoever asks is told so, and when it goes on, so does the portal. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HangingDatabaseIT {

    private static final int UNAVAILABLE = 503;
    /** Each answer must be there by then; without a bound there would never be one. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static Callable<HttpResponse<String>> asking(Visitor visitor, String path) {
        return () -> visitor.send(HttpRequest.newBuilder(Visitor.address(path)).timeout(PATIENCE));
    }

    /** Nothing keeps it in memory. */
    private static String search() {
        return "/search?q=" + Ids.code(10);
    }

    @Test
    void everybodyIsToldAndItGoesOn() throws Exception {
        var customer = new Visitor();
        assertEquals(
                200, customer.logIn("/my/orders", "customer.one", "wheelhouse").statusCode());
        var manager = new Visitor();
        assertEquals(
                200,
                manager.logIn("/outlet/sales/order-list", "manager.gaoke", "wheelhouse")
                        .statusCode());
        List<Callable<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(asking(new Visitor(), search()));
            asked.add(asking(new Visitor(), "/api/v1" + search()));
        }
        asked.add(asking(customer, "/my/orders"));
        asked.add(asking(manager, "/outlet/sales/order-list"));
        long postgres = StackListener.stack().postgresPid();
        Crash.hang(postgres);
        try {
            // the first find connections that they hold to be silent, the others that there are no new ones
            for (int round = 0; round < 2; round++) {
                Race.run(Thread::new, asked.size(), asked).forEach(HangingDatabaseIT::told);
            }
        } finally {
            Crash.goOn(postgres);
        }
        Waiting.until(
                "the pages are there again", () -> new Visitor().get(search()).statusCode() == 200);
        Waiting.until(
                "the API is there again",
                () -> new Visitor().get("/api/v1" + search()).statusCode() == 200);
        assertEquals(200, customer.get("/my/orders").statusCode());
        assertEquals(200, manager.get("/outlet/sales/order-list").statusCode());
    }

    private static void told(HttpResponse<String> answer) {
        String where = answer.uri().getPath();
        assertEquals(UNAVAILABLE, answer.statusCode(), where);
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), where);
        if (where.startsWith("/api/")) {
            assertEquals("unavailable", new Api.Answer(answer).problem());
        } else {
            assertTrue(answer.body().contains("稍后") && answer.body().contains("try again"), answer.body());
        }
    }
}
