package org.wheelhouse.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A session ends ten hours after it began, however busy it is: as long as a shift, and as long as Keycloak's own (ssoSessionMaxLifespan).
 * Whoever got hold of one cannot keep it alive. The idle limit is the server's (web.xml).
 */
public class SessionAge extends HttpFilter {

    private static final long serialVersionUID = 1L;
    static final Duration LONGEST = Duration.ofHours(10);

    @Inject
    private transient Clock clock;

    public SessionAge() {}

    SessionAge(Clock clock) {
        this.clock = clock;
    }

    /** How long a session still lasts when nothing more is asked for, and how long at most. */
    public static Duration left(HttpSession session, Instant now) {
        Duration age = Duration.between(Instant.ofEpochMilli(session.getCreationTime()), now);
        Duration idle = Duration.ofSeconds(session.getMaxInactiveInterval());
        Duration rest = LONGEST.minus(age);
        return rest.compareTo(idle) < 0 ? rest : idle;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || clock.millis() - session.getCreationTime() < LONGEST.toMillis()) {
            chain.doFilter(request, response);
            return;
        }
        session.invalidate();
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            Refusal.send(getServletContext(), response, HttpServletResponse.SC_CONFLICT);
        }
    }
}
