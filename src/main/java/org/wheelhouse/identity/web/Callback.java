package org.wheelhouse.identity.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.LoggedIn;
import org.wheelhouse.identity.SignedIn;

/**
 * Where Keycloak sends a person back to: on to the page that asked for the login. Who came in by the front door goes to their desk,
 * if they have one; which roles they have is known from the next request on.
 */
@WebServlet("/callback")
public class Callback extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenIdContext openId;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Event<LoggedIn> loggedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!caller.isLoggedIn()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST); // no answer to a login that this browser has begun
            return;
        }
        signedIn.remember(openId);
        if (caller.getCustomer() != null) {
            loggedIn.fire(new LoggedIn(caller.getCustomer(), response));
        }
        String original = openId.<String>getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST)
                .orElse("/");
        String path = URI.create(original).getPath();
        boolean frontDoor =
                path == null || path.isEmpty() || path.equals("/") || path.equals("/my/") || path.equals("/my/home");
        response.sendRedirect(
                frontDoor
                        ? "/desk?back=" + (path == null || path.isEmpty() ? "/" : path)
                        : response.encodeRedirectURL(original));
    }
}
