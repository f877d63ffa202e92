package org.wheelhouse.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one way to give a browser something to keep: for no script, for no other site's page, and where the portal has TLS for nothing else.
 * With TLS the names begin with {@code __Host-}: browsers take such a cookie from this host over TLS alone, so no neighbour can set one.
 */
@ApplicationScoped
public class Cookies {

    public static final int YEAR_SECONDS = 365 * 24 * 3600;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private String baseUrl;

    public Cookies() {}

    Cookies(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** What a browser keeps under a name. */
    public Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] sent = request.getCookies();
        return sent == null
                ? Optional.empty()
                : Arrays.stream(sent)
                        .filter(c -> c.getName().equals(full(name)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Keeps a value under a name; an empty one is forgotten. */
    public void write(HttpServletResponse response, String name, String value, int maxAgeSeconds) {
        var cookie = new Cookie(full(name), value);
        cookie.setPath("/");
        cookie.setMaxAge(value.isEmpty() ? 0 : maxAgeSeconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Not private, as the next: the listener below asks through the bean's proxy. */
    String full(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    boolean isSecure() {
        return baseUrl.startsWith("https:");
    }

    /** The session's cookie follows the same rule; the rest of it stands in web.xml and glassfish-web.xml. */
    @WebListener
    public static class Session implements ServletContextListener {

        @Inject
        private Cookies cookies;

        @Override
        public void contextInitialized(ServletContextEvent event) {
            var session = event.getServletContext().getSessionCookieConfig();
            session.setSecure(cookies.isSecure());
            session.setName(cookies.full("JSESSIONID"));
        }
    }
}
