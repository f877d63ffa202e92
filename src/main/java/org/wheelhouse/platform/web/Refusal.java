package org.wheelhouse.platform.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.wheelhouse.platform.db.Outage;

/**
 * The page of a request that could not be taken, in both languages: what is wrong with it and what to do. Written by itself, since the
 * server's own error page would be asked for by the method of the request that failed.
 */
public final class Refusal {

    private static final int TOO_OLD = HttpServletResponse.SC_CONFLICT;
    private static final String LOCKED =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Refusal() {}

    /** Answers with the status and the page for it. */
    public static void send(ServletContext application, HttpServletResponse response, int status) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        EveryAnswer.mark(response);
        response.setHeader("Content-Security-Policy", LOCKED);
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            response.setHeader("Connection", "close"); // the rest of it is not read
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader("Retry-After", Outage.RETRY_SECONDS);
        }
        try (InputStream page = application.getResourceAsStream("/WEB-INF/errors/" + page(status) + ".html")) {
            byte[] html = page.readAllBytes();
            response.setContentLength(html.length);
            response.getOutputStream().write(html);
        }
    }

    private static int page(int status) {
        return switch (status) {
            case TOO_OLD,
                    HttpServletResponse.SC_NOT_FOUND,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE -> status;
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }
}
