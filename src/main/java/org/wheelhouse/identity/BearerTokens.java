package org.wheelhouse.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies the access tokens that programs bring: signed by Keycloak's key of today, not run out, made for this API and by one of the
 * clients that are for it. A login of the pages (ID token, another client's token) is none. Keycloak's keys are kept and asked for again
 * when they age or an unknown one is named, at most every half minute whatever strangers send.
 */
@ApplicationScoped
public class BearerTokens {

    /** In the tokens of clients that are for the API. */
    static final String AUDIENCE = "wheelhouse-api";

    private static final int LONGEST = 8_000;
    private static final int SKEW_SECONDS = 5;
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int LARGEST_KEYS = 100_000;
    private static final String FOR_CALLS = "Bearer";

    @Inject
    private Login login;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_API_CLIENTS", defaultValue = "wheelhouse-app")
    private String clients;

    private DefaultJWTProcessor<SecurityContext> processor;
    private Set<String> admitted;

    /** Keycloak's keys could not be asked for: nobody can tell whether a token is right. */
    public static final class KeysUnreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeysUnreachable(Throwable cause) {
            super(cause);
        }
    }

    @PostConstruct
    void prepare() {
        try {
            prepare(
                    JWKSourceBuilder.create(
                                    URI.create(login.getIssuer() + "/protocol/openid-connect/certs")
                                            .toURL(),
                                    new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEYS))
                            .retrying(true)
                            .build(),
                    login.getIssuer(),
                    Arrays.asList(clients.split("\\s*,\\s*")));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("WHEELHOUSE_OIDC_ISSUER is no address", e);
        }
    }

    void prepare(JWKSource<SecurityContext> keys, String issuer, List<String> clientsForIt) {
        admitted = Set.copyOf(clientsForIt);
        processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                AUDIENCE, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat", "azp", "typ"));
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** Empty for whatever is no token that may be used here. @throws KeysUnreachable when that can't be told */
    public Optional<BearerToken> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor.process(token, null);
            boolean ours =
                    FOR_CALLS.equals(claims.getStringClaim("typ")) && admitted.contains(claims.getStringClaim("azp"));
            return ours ? Optional.of(read(claims)) : Optional.empty();
        } catch (JWKSetUnavailableException away) {
            throw new KeysUnreachable(away);
        } catch (KeySourceException | BadJOSEException | ParseException no) {
            return Optional.empty(); // the first when somebody names unknown keys faster than Keycloak may be asked
        } catch (JOSEException | IllegalArgumentException no) {
            return Optional.empty();
        }
    }

    private static BearerToken read(JWTClaimsSet claims) throws ParseException {
        var texts = new HashMap<String, String>();
        claims.getClaims().forEach((name, value) -> {
            if (value instanceof String text && !text.isBlank()) {
                texts.put(name, text);
            }
        });
        List<String> groups = claims.getStringListClaim("groups");
        return new BearerToken(claims.getSubject(), groups == null ? List.of() : groups, texts);
    }
}
