package org.wheelhouse.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes which request parameters a page asks for while it answers, so that a test learns them from the running portal and from no list. Only
 * requests that name their page in the header {@value #HEADER} are noted; it exists in the tests' deployment alone.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class AskedParameters extends HttpFilter {

    /** Names the page to which the request belongs. */
    public static final String HEADER = "X-Probe";

    private static final long serialVersionUID = 1L;
    static final Map<String, Set<String>> ASKED = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page = request.getHeader(HEADER);
        boolean errorPage = request.getServletPath().startsWith("/WEB-INF/");
        chain.doFilter(
                page == null || errorPage
                        ? request
                        : new Noting(request, ASKED.computeIfAbsent(page, p -> ConcurrentHashMap.newKeySet())),
                response);
    }

    /** Notes every name that is asked for; going through all parameters asks for none. */
    private static final class Noting extends HttpServletRequestWrapper {

        private final Set<String> asked;

        Noting(HttpServletRequest request, Set<String> asked) {
            super(request);
            this.asked = asked;
        }

        private void note(Object name) {
            // Faces', PrimeFaces' and components' own names have a dot, a colon, an underscore or a capital letter
            // first
            if (name instanceof String text && text.matches("[a-z][A-Za-z-]*")) {
                asked.add(text);
            }
        }

        @Override
        public String getParameter(String name) {
            note(name);
            return super.getParameter(name);
        }

        @Override
        public String[] getParameterValues(String name) {
            note(name);
            return super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = super.getParameterMap();
            return new AbstractMap<>() {
                @Override
                public String[] get(Object name) {
                    note(name);
                    return all.get(name);
                }

                @Override
                public boolean containsKey(Object name) {
                    note(name);
                    return all.containsKey(name);
                }

                @Override
                public Set<Entry<String, String[]>> entrySet() {
                    return all.entrySet();
                }
            };
        }
    }
}
