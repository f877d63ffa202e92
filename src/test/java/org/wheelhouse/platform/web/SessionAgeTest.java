package org.wheelhouse.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session that is ten hours old is none any more, and whoever comes with it begins anew. */
class SessionAgeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

    private final List<String> seen = new ArrayList<>();

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    /** What methods without a result answer. */
    private Object note(String what) {
        seen.add(what);
        return null;
    }

    private List<String> ask(String method, Duration age) throws Exception {
        var filter = new SessionAge(Clock.fixed(NOW, ZoneOffset.UTC));
        var application = stub(ServletContext.class, (name, arguments) -> new ByteArrayInputStream(new byte[] {'x'}));
        filter.init(stub(FilterConfig.class, (name, arguments) -> application));
        HttpSession session = age == null
                ? null
                : stub(HttpSession.class, (name, arguments) -> switch (name) {
                    case "getCreationTime" -> NOW.minus(age).toEpochMilli();
                    default -> note(name);
                });
        filter.doFilter(
                stub(HttpServletRequest.class, (name, arguments) -> switch (name) {
                    case "getSession" -> session;
                    case "getMethod" -> method;
                    case "getRequestURI" -> "/hq/sales/order-list";
                    case "getQueryString" -> "page=2";
                    default -> throw new AssertionError(name);
                }),
                stub(HttpServletResponse.class, (name, arguments) -> switch (name) {
                    case "sendRedirect" -> note("to " + arguments[0]);
                    case "setStatus" -> note("status " + arguments[0]);
                    case "getOutputStream" -> new Sink();
                    default -> null;
                }),
                (request, response) -> seen.add("through"));
        return seen;
    }

    private static final class Sink extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("refusals are written at once, never by a listener");
        }

        @Override
        public void write(int b) {
            // the page is not what is asked for here
        }
    }

    @Test
    void withoutASessionNothingIsAsked() throws Exception {
        assertEquals(List.of("through"), ask("GET", null));
    }

    @Test
    void aYoungOneGoesOn() throws Exception {
        assertEquals(List.of("through"), ask("POST", SessionAge.LONGEST.minusMillis(1)));
    }

    @Test
    void anOldOneEndsAndThePageIsAskedForAgain() throws Exception {
        assertEquals(List.of("invalidate", "to /hq/sales/order-list?page=2"), ask("GET", SessionAge.LONGEST));
    }

    @Test
    void whatAnOldOneWantsToChangeIsRefused() throws Exception {
        assertEquals(List.of("invalidate", "status 409"), ask("POST", SessionAge.LONGEST));
    }
}
