package org.wheelhouse.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A token counts only when Keycloak signed it for this API, for one of its clients, and it has not run out. */
class BearerTokensTest {

    private static final String ISSUER = "https://login.example.com/realms/wheelhouse";
    private static final RSAKey KEYCLOAKS = key("a");
    private static final RSAKey SOMEBODYS = key("a");

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BearerTokens tokens() {
        var tokens = new BearerTokens();
        tokens.prepare(new ImmutableJWKSet<>(new JWKSet(KEYCLOAKS.toPublicJWK())), ISSUER, List.of("wheelhouse-app"));
        return tokens;
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject("somebody")
                .issuer(ISSUER)
                .audience(List.of("wheelhouse-api", "account"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("azp", "wheelhouse-app")
                .claim("typ", "Bearer")
                .claim("groups", List.of("customer"))
                .claim("given_name", "岚");
        change.accept(claims);
        return claims.build();
    }

    private static String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("a").build(), claims(change));
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static void none(String token) {
        assertEquals(Optional.empty(), tokens().verify(token));
    }

    @Test
    void aRightOneSaysWhoCalls() throws JOSEException {
        BearerToken token = tokens().verify(signed(KEYCLOAKS, c -> {})).orElseThrow();
        assertEquals("somebody", token.subject());
        assertEquals(List.of("customer"), token.groups());
        assertEquals("岚", token.claims().get("given_name"));
    }

    @Test
    void rolesAreNotNeeded() throws JOSEException {
        assertEquals(
                List.of(),
                tokens().verify(signed(KEYCLOAKS, c -> c.claim("groups", null)))
                        .orElseThrow()
                        .groups());
    }

    @Test
    void anothersSignatureIsNone() throws JOSEException {
        none(signed(SOMEBODYS, c -> {}));
        String right = signed(KEYCLOAKS, c -> {});
        none(right.substring(0, right.length() - 8) + "AAAAAAAA");
        String[] parts = right.split("\\.");
        none(parts[0] + "." + signed(KEYCLOAKS, c -> c.subject("somebody-else")).split("\\.")[1] + "." + parts[2]);
    }

    @Test
    void withoutASignatureOrWithThePublicKeyAsASecretItIsNone() throws JOSEException {
        none(new PlainJWT(claims(c -> {})).serialize());
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("a").build(), claims(c -> {}));
        confused.sign(new MACSigner(KEYCLOAKS.toPublicJWK().toJSONString()));
        none(confused.serialize());
    }

    @Test
    void whatRanOutIsNone() throws JOSEException {
        none(signed(KEYCLOAKS, c -> c.expirationTime(Date.from(Instant.now().minusSeconds(10)))));
        none(signed(KEYCLOAKS, c -> c.expirationTime(null)));
        none(signed(KEYCLOAKS, c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
    }

    @Test
    void whatIsNotForThisApiIsNone() throws JOSEException {
        none(signed(KEYCLOAKS, c -> c.audience("account")));
        none(signed(KEYCLOAKS, c -> c.audience((String) null)));
        none(signed(KEYCLOAKS, c -> c.issuer("https://login.example.com/realms/master")));
        none(signed(KEYCLOAKS, c -> c.claim("azp", "wheelhouse-portal")));
        none(signed(KEYCLOAKS, c -> c.claim("typ", "ID")));
        none(signed(KEYCLOAKS, c -> c.subject(null)));
    }

    @Test
    void nonsenseIsNone() {
        none("");
        none("a.b.c");
        none("....");
        none("x".repeat(100_000));
        none("\u0000");
    }

    @Test
    void keysOutOfReachAreNoReasonToRefuse() throws JOSEException {
        var tokens = new BearerTokens();
        tokens.prepare(
                (selector, context) -> {
                    throw new JWKSetRetrievalException("away", null);
                },
                ISSUER,
                List.of("wheelhouse-app"));
        String right = signed(KEYCLOAKS, c -> {});
        assertThrows(BearerTokens.KeysUnreachable.class, () -> tokens.verify(right));
        assertTrue(tokens.verify("nonsense").isEmpty());
    }
}
