package org.wheelhouse.identity.web;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.wheelhouse.identity.Login;
import org.wheelhouse.identity.SignedIn;

/** Ends the portal's session and Keycloak's. A POST, so that no link or picture elsewhere can log a person out. */
@WebServlet("/logout")
public class Logout extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenIdContext openId;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient Login login;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\""); // photos, and what the page before is kept as
        if (request.getUserPrincipal() == null) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        // not the server's own logout: it knows the login on the server alone where it began
        String farewell = openId.getProviderMetadata().getString("end_session_endpoint") + "?id_token_hint="
                + signedIn.idToken() + "&post_logout_redirect_uri="
                + URLEncoder.encode(login.getHomeUrl(), StandardCharsets.UTF_8);
        request.getSession().invalidate();
        response.sendRedirect(farewell);
    }
}
