package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's own OpenID Connect client of Keycloak. The caller's name is the subject, the groups are Keycloak's realm roles. */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${login.issuer}",
        clientId = "wheelhouse-portal",
        clientSecret = "${login.clientSecret}",
        redirectURI = "${login.callbackUrl}",
        redirectToOriginalResource = false,
        scope = {"openid", "email", "profile", "phone"},
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub", callerGroupsClaim = "groups"),
        jwksConnectTimeout = 5000,
        jwksReadTimeout = 5000)
@ApplicationScoped
@Named("login")
public class Login {

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_OIDC_ISSUER")
    private String issuer;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_OIDC_CLIENT_SECRET")
    private String clientSecret;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private String baseUrl;

    public String getIssuer() {
        return issuer;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public String getCallbackUrl() {
        return baseUrl + "/callback";
    }

    public String getHomeUrl() {
        return baseUrl + "/";
    }
}
