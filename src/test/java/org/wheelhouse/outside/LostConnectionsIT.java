package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.stack.StackListener;
import org.wheelhouse.testing.Race;

/** PostgreSQL ends all connections of the portal, as when it is restarted: who asks just then is told to try again, and it works again by itself. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LostConnectionsIT {

    private static final int AT_ONCE = 8;

    private static void endAll() throws SQLException {
        try (var superuser = DriverManager.getConnection(StackListener.stack().jdbcUrl("wheelhouse"), "postgres", "");
                var statement = superuser.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'wheelhouse_app'");
        }
    }

    /** A page that nothing keeps in memory. */
    private static String page() {
        return "/search?q=" + Ids.code(10);
    }

    private static String program() {
        return "/api/v1/search?q=" + Ids.code(10);
    }

    @Test
    void pagesAndProgramsAreToldAndItWorksAgain() throws Exception {
        var problems = new ArrayList<String>();
        for (int round = 0; round < 3; round++) {
            List<Callable<HttpResponse<String>>> asking = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                String path = i % 2 == 0 ? page() : program();
                asking.add(() -> new Visitor().get(path));
            }
            endAll();
            for (var answer : Race.run(Thread::new, AT_ONCE, asking)) {
                told(answer, problems);
            }
            Waiting.until(
                    "the pages are there again", () -> new Visitor().get(page()).statusCode() == 200);
            Waiting.until(
                    "the API is there again", () -> new Visitor().get(program()).statusCode() == 200);
        }
        assertEquals(List.of(), problems);
    }

    private static void told(HttpResponse<String> answer, List<String> problems) {
        if (answer.statusCode() == 200) {
            return;
        }
        if (answer.statusCode() != 503) {
            problems.add(answer.uri() + " is answered by " + answer.statusCode());
            return;
        }
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        if (answer.uri().getPath().startsWith("/api/")) {
            assertEquals("unavailable", new Api.Answer(answer).problem());
        } else {
            problems.addAll(Answers.problems("", answer).stream()
                    .filter(problem -> !problem.endsWith(": 503"))
                    .toList());
            assertTrue(answer.body().contains("稍后") && answer.body().contains("try again"), answer.body());
        }
    }
}
