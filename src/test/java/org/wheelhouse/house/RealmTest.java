package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/security.md says of logins is what the realm file sets. */
class RealmTest {

    private static final Path LISTS = Path.of("docker/keycloak/password-blacklists");
    private static final int LEAST = 3000;
    private static final JsonObject REALM = Json.createReader(
                    new StringReader(Sources.read(Path.of("docker/keycloak/realm/wheelhouse-realm.json"))))
            .readObject();

    private static List<JsonObject> clients() {
        return REALM.getJsonArray("clients").getValuesAs(JsonObject.class);
    }

    @Test
    void passwordsAreLongAndNotAmongTheUsualOnes() {
        String policy = REALM.getString("passwordPolicy");
        assertTrue(policy.matches("length\\(([89]|[1-9][0-9])\\) .*"), policy);
        assertFalse(policy.matches(".*(upperCase|lowerCase|digits|specialChars|forceExpired).*"), policy);
        var list = Pattern.compile("passwordBlacklist\\(([^)]+)\\)").matcher(policy);
        assertTrue(list.find(), policy);
        var words = Sources.read(LISTS.resolve(list.group(1))).lines().collect(Collectors.toSet());
        assertTrue(words.size() >= LEAST, "the usual ones and those of this house");
        assertTrue(
                words.stream().allMatch(w -> w.length() >= 8 && w.equals(w.strip())),
                "shorter ones are refused anyway");
        assertTrue(words.containsAll(List.of("password", "12345678", "chefang888")));
        assertFalse(
                words.stream().map(w -> w.toLowerCase(Locale.ROOT)).anyMatch("wheelhouse"::equals),
                "the trial's logins have it");
    }

    @Test
    void theListIsWhereKeycloakLooks() {
        assertTrue(Sources.read(Path.of("docker/compose.yaml")).contains("/opt/keycloak/data/password-blacklists:ro"));
        assertTrue(Sources.read(Path.of("docs/operations.md")).contains("data/password-blacklists"));
    }

    @Test
    void guessingIsSlowedDownAndLoginsAreKept() {
        assertTrue(REALM.getBoolean("bruteForceProtected"));
        assertFalse(REALM.getBoolean("permanentLockout"), "nobody can lock another out for good");
        assertTrue(REALM.getBoolean("eventsEnabled") && REALM.getBoolean("adminEventsEnabled"));
    }

    @Test
    void sessionsAndCodesEnd() {
        assertEquals(3600, REALM.getInt("ssoSessionIdleTimeout"));
        assertEquals(36_000, REALM.getInt("ssoSessionMaxLifespan"));
        assertTrue(REALM.getInt("accessCodeLifespan") <= 60);
        assertTrue(REALM.getBoolean("revokeRefreshToken"), "a refresh token is good once");
    }

    @Test
    void clientsMayWhatTheyNeedAndGoBackToOneAddress() {
        for (JsonObject client : clients()) {
            String name = client.getString("clientId");
            assertFalse(client.getBoolean("implicitFlowEnabled"), name);
            assertFalse(client.getBoolean("directAccessGrantsEnabled"), name);
            if (client.getBoolean("standardFlowEnabled")) {
                assertFalse(client.getJsonArray("redirectUris").toString().contains("*"), name);
            }
        }
    }
}
