package org.wheelhouse.identity;

import jakarta.enterprise.context.SessionScoped;
import jakarta.json.JsonString;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What Keycloak said of a person when they logged in. The server's own memory of it cannot be written, so it does not come along when
 * another server takes the session over; this does.
 */
@SessionScoped
public class SignedIn implements Serializable {

    private static final long serialVersionUID = 1L;
    private final ArrayList<String> groups = new ArrayList<>();
    private final HashMap<String, String> claims = new HashMap<>();
    private String idToken = "";

    /** Keeps what a login has just brought, if it has brought something. */
    public void remember(OpenIdContext login) {
        if (login.getIdentityToken() == null) {
            return;
        }
        groups.clear();
        claims.clear();
        groups.addAll(login.getIdentityToken().getJwtClaims().getArrayStringClaim("groups"));
        login.getClaimsJson().forEach((name, value) -> {
            if (value instanceof JsonString text) {
                claims.put(name, text.getString());
            }
        });
        idToken = login.getIdentityToken().getToken();
    }

    /** Keycloak's realm roles. */
    List<String> groups() {
        return List.copyOf(groups);
    }

    /** What the login says of the person: {@code email}, {@code given_name}; empty where it does not say. */
    Optional<String> claim(String name) {
        return Optional.ofNullable(claims.get(name));
    }

    /** The token that Keycloak knows the login by. */
    public String idToken() {
        return idToken;
    }
}
