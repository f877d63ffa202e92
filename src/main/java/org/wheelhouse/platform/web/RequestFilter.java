package org.wheelhouse.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.wheelhouse.platform.db.Outage;

/**
 * What is not found: whether a page, a servlet, a guard or the server says so,
 * a reader gets the same page with status 404, written inside of this request (the server's own error dispatch comes when the request's
 * beans are gone). A request that is refused otherwise, or that ends in an exception which only a request can cause, gets its 4xx here too,
 * and one that needs a server which is away its 503.
 */
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(RequestFilter.class.getName());
    private static final String PAGE = "/WEB-INF/errors/404.xhtml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForPrograms(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        var kept = new Kept(response);
        try {
            chain.doFilter(request, kept);
            if (kept.status != 0 && !response.isCommitted()) {
                answer(request, response, kept.status);
            }
        } catch (ServletException | RuntimeException e) {
            int status = Outage.isOne(e) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : BadRequests.statusOf(e);
            if (status == 0 || response.isCommitted()) {
                throw e;
            }
            if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                LOG.log(Level.WARNING, "{0} is not answered, a server is away: {1}", request.getRequestURI(), e);
            }
            response.reset();
            EveryAnswer.mark(response);
            answer(request, response, status);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        if (status != HttpServletResponse.SC_NOT_FOUND) {
            Refusal.send(getServletContext(), response, status);
            return;
        }
        response.resetBuffer();
        // a page that failed while it was made has lost them; and none may tell that from a page that never was
        EveryAnswer.mark(response);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        request.getRequestDispatcher(PAGE).forward(new Reading(request), response);
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/a/")
                || path.startsWith("/drawing/")
                || path.startsWith("/api/")
                || path.startsWith("/jakarta.faces.resource/");
    }

    /** The request for the page that says so: whatever was posted is not meant for it. */
    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    /** Keeps refusals back; "not found" and "forbidden" look the same to whoever asked. */
    private static final class Kept extends HttpServletResponseWrapper {

        private int status;

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int code) throws IOException {
            sendError(code, null);
        }

        @Override
        public void sendError(int code, String message) throws IOException {
            if (code == SC_FORBIDDEN) {
                status = SC_NOT_FOUND;
            } else if (code >= 400 && code < 500 || code == SC_SERVICE_UNAVAILABLE) {
                status = code;
            } else {
                super.sendError(code);
            }
        }
    }
}
