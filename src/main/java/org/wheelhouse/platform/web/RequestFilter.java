package org.wheelhouse.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.primefaces.csp.CspException;
import org.wheelhouse.kernel.NotFoundException;

/**
 * Headers that every answer carries, errors included. And what is not found: whether a page, a servlet, a guard or the server says so,
 * a reader gets the same page with status 404, written inside of this request (the server's own error dispatch comes when the request's
 * beans are gone).
 */
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/errors/404.xhtml";
    /** The largest request: 50 MB of files and what goes with them. */
    private static final long MOST_BYTES = 52L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        headers(response);
        if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response);
            return;
        }
        if (isForPrograms(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        var kept = new Kept(response);
        try {
            chain.doFilter(request, kept);
        } catch (ServletException | RuntimeException e) {
            if (!response.isCommitted() && has(e, ViewExpiredException.class)) {
                again(request, response);
                return;
            }
            if (!response.isCommitted() && has(e, CspException.class)) {
                response.reset();
                response.sendError(HttpServletResponse.SC_BAD_REQUEST); // a postback that no page of ours sends: without its page's nonce
                return;
            }
            if (!has(e, NotFoundException.class) || response.isCommitted()) {
                throw e;
            }
            response.reset();
            kept.notFound = true;
        }
        if (kept.notFound && !response.isCommitted()) {
            response.resetBuffer();
            // A page that failed while it was made has lost them; and none may tell that from a page that never was
            headers(response);
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            request.getRequestDispatcher(PAGE).forward(new Reading(request), response);
        }
    }

    private static void headers(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
    }

    /** Says so before the body is read: reading would end in an error that tells nobody why. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().print("文件超过 50 MB，没有接收。请返回，拆成几个文件再上传。\nThe file is larger than 50 MB and was not taken. Go back and split it.\n");
    }

    /**
     * Of the pages that a person has open the server remembers the last ones, and none after a restart. A form sent from an older one was
     * not read; the person gets the page as it is now and can send it again.
     */
    private static void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.sendRedirect(request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()), HttpServletResponse.SC_SEE_OTHER);
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/a/") || path.startsWith("/drawing/") || path.startsWith("/api/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** Pages wrap what their beans throw, sometimes several times. */
    private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
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

    /** Keeps "not found" and "forbidden" back, which look the same to whoever asked. */
    private static final class Kept extends HttpServletResponseWrapper {

        private boolean notFound;

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (status == SC_NOT_FOUND || status == SC_FORBIDDEN) {
                notFound = true;
            } else {
                super.sendError(status);
            }
        }
    }
}
