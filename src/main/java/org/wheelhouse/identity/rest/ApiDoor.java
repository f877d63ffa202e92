package org.wheelhouse.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.identity.Access;
import org.wheelhouse.identity.BearerToken;
import org.wheelhouse.identity.BearerTokens;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.Role;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Outage;
import org.wheelhouse.platform.rest.ApiApplication;
import org.wheelhouse.platform.rest.RateLimits;
import org.wheelhouse.platform.scope.RequestScope;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Problems;

/**
 * The guard of {@code /api/v1}, part of the one guard: who calls is said by a bearer token alone (a session or a cookie counts for nothing,
 * so no other site's page can call in somebody's name), whose rows by the same table as for pages.
 */
@ApplicationScoped
public class ApiDoor {

    private static final String BEARER = "Bearer ";

    @Inject
    private BearerTokens tokens;

    @Inject
    private RateLimits limits;

    @Inject
    private Caller caller;

    @Inject
    private Problems problems;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_API_PROXIES", defaultValue = "0")
    private int proxies;

    /** @param path as the server resolved it */
    public void enter(String path, HttpServletRequest request, HttpServletResponse response, RequestScope.Chain inside)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language, Authorization");
        RateLimits.Left left = limits.ofAddress(address(request));
        left.tell(response);
        if (!left.isTaken()) {
            refuse(request, response, 429);
            return;
        }
        if (!path.startsWith(ApiApplication.PATH + "/")) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String header = request.getHeader("Authorization");
        Optional<BearerToken> token = Optional.empty();
        try {
            token = header == null || !header.startsWith(BEARER)
                    ? Optional.empty()
                    : tokens.verify(header.substring(BEARER.length()).strip());
        } catch (BearerTokens.KeysUnreachable away) {
            System.getLogger(ApiDoor.class.getName())
                    .log(System.Logger.Level.ERROR, "Keycloak's keys are out of reach", away);
            unavailable(request, response);
            return;
        }
        if (header != null && token.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"wheelhouse\", error=\"invalid_token\"");
            refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            enter(path.substring(ApiApplication.PATH.length()), token, left, request, response, inside);
        } catch (RuntimeException e) {
            // who calls is looked for in the database; what is behind the door answers for itself
            if (!Outage.isOne(e) || response.isCommitted()) {
                throw e;
            }
            unavailable(request, response);
        }
    }

    private void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setIntHeader("Retry-After", Outage.RETRY_SECONDS);
        refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void enter(
            String path,
            Optional<BearerToken> token,
            RateLimits.Left ofAddress,
            HttpServletRequest request,
            HttpServletResponse response,
            RequestScope.Chain inside)
            throws IOException, ServletException {
        caller.calls(token);
        if (token.isPresent()) {
            RateLimits.Left left = limits.ofCaller(token.get().subject());
            ofAddress.tighter(left).tell(response);
            if (!left.isTaken()) {
                left.tell(response);
                refuse(request, response, 429);
                return;
            }
        }
        if (Access.guardedAudience(path).isEmpty()) {
            RequestScope.run(Scope.everybody(), inside);
        } else if (token.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"wheelhouse\"");
            refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        } else if (Access.rolesFor(path).contains(Role.CUSTOMER) && caller.getCustomer() != null) {
            RequestScope.run(Scope.customer(caller.getCustomer()), inside);
        } else {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND); // only a customer's own is offered here
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        problems.of(status, Language.accepted(request)).send(response);
    }

    /** Behind so many proxies of ours, the address that the outermost of them has seen; what else stands in the header, anybody may write. */
    private String address(HttpServletRequest request) {
        String header = request.getHeader("X-Forwarded-For");
        if (proxies == 0 || header == null) {
            return request.getRemoteAddr();
        }
        String[] seen = header.split("\\s*,\\s*");
        return seen[Math.max(0, seen.length - proxies)].strip();
    }
}
