package org.wheelhouse.identity.web;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wheelhouse.identity.Access;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.LoginServer;
import org.wheelhouse.identity.Role;
import org.wheelhouse.identity.rest.ApiDoor;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Standby;
import org.wheelhouse.platform.scope.RequestScope;

/**
 * The one guard of pages, by audience: not logged in → login and back here; role or post missing → not found, as if the page did not
 * exist. What it lets through runs in the caller's scope.
 */
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** What Payara adds to every application at the root, for everybody to read: its figures and a description of its interfaces. */
    private static final Pattern SERVERS_OWN = Pattern.compile("/(metrics|openapi)(/|$)");

    private static final System.Logger LOG = System.getLogger(AccessFilter.class.getName());

    @Inject
    private transient Caller caller;

    @Inject
    private transient SecurityContext security;

    @Inject
    private transient ApiDoor apiDoor;

    @Inject
    private transient LoginServer loginServer;

    @Inject
    private transient Standby standby;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (SERVERS_OWN.matcher(path).lookingAt()
                || path.startsWith("/shop/")
                || path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (path.startsWith("/api/")) {
            apiDoor.enter(path, request, response, () -> chain.doFilter(request, response));
            return;
        }
        Optional<String> audience = Access.guardedAudience(path);
        if (audience.isEmpty()) {
            RequestScope.run(Scope.everybody(), () -> chain.doFilter(request, response));
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (!caller.isLoggedIn() && !loginServer.isThere()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (!caller.isLoggedIn()) {
            security.authenticate(request, response, AuthenticationParameters.withParams());
            return;
        }
        Optional<Scope> scope = scope(path);
        if (scope.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "refused: {0} {1} to {2}", request.getMethod(), path, caller.actor());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getMethod().equals("GET")) {
            RequestScope.run(scope.get(), () -> chain.doFilter(request, response));
        } else {
            change(scope.get(), () -> chain.doFilter(request, response));
        }
    }

    /** Who changes something sees it from then on. */
    private void change(Scope scope, RequestScope.Chain chain) throws IOException, ServletException {
        standby.changes(scope);
        try {
            RequestScope.run(scope, chain);
        } finally {
            standby.changes(scope);
        }
    }

    /** The path as the server resolved it, by which it also chooses the page: never the address as written. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The scope in which this caller may use the path; empty when none of their roles at their active post admits it. */
    private Optional<Scope> scope(String path) {
        var admitted = Access.rolesFor(path).stream()
                .filter(caller.getRoles()::contains)
                .map(Role::scope)
                .distinct()
                .toList();
        if (admitted.contains(Scope.Kind.CUSTOMER)) {
            return Optional.ofNullable(caller.getCustomer()).map(Scope::customer);
        }
        return caller.post().filter(post -> admitted.contains(post.kind())).map(post -> post.scope(caller.actor()));
    }
}
