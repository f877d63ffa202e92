package org.wheelhouse.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns away what no page of ours sends, before anything else looks at it: addresses written so that two readers could take them for
 * different paths, methods we don't speak, control characters, and changes that another site's page asks for. Gives every answer, errors included, one
 * content security policy; PrimeFaces replaces it by its own, which has the nonce.
 */
public class RequestGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CSP = "Content-Security-Policy";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");

    /** Empty or dotted segments, parameters, backslashes, control characters, and all of these (and slashes) encoded. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|/\\.{1,2}(/|$)|[;\\\\\\p{Cntrl}]|%(2e|2f|5c|3b|25|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    /** All but tabulator and line ends. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private transient String baseUrl;

    @Inject
    private transient Problems problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        EveryAnswer.mark(response);
        if (baseUrl.startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader(CSP, getServletContext().getInitParameter("primefaces.CSP_POLICY"));
        if (AMBIGUOUS.matcher(request.getRequestURI()).find()) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
        } else if (!READING.contains(request.getMethod()) && !CHANGING.contains(request.getMethod())) {
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (CHANGING.contains(request.getMethod()) && isAskedByAnotherSite(request)) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
        } else if (isUnreadable(request) || hasControls(request)) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, new OnePolicy(response));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (Language.isProgram(request)) {
            problems.of(status, Language.accepted(request)).send(response);
        } else {
            Refusal.send(getServletContext(), response, status);
        }
    }

    /** Browsers say where a change comes from; programs (notices of a bank, tracking of a carrier) say nothing and prove themselves. */
    private boolean isAskedByAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(origin(baseUrl));
    }

    /** An upload that does not say where its parts end. */
    private static boolean isUnreadable(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") && !type.contains("boundary=");
    }

    /** No key types them, no page can show them, and the database takes no text with a NUL. */
    private static boolean hasControls(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(p -> CONTROL.matcher(p.getKey()).find()
                        || Arrays.stream(p.getValue())
                                .anyMatch(value -> CONTROL.matcher(value).find()));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** A second policy header would not replace the first: browsers then apply both. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(CSP)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
