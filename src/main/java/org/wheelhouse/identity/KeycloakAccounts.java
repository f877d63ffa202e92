package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.json.Json;

/** The accounts of staff at Keycloak, by its admin REST API (26.x) as the client {@code wheelhouse-accounts}. */
@ApplicationScoped
class KeycloakAccounts {

    /** What we read of a user or a role. */
    public static class Named {
        @JsonbProperty("id")
        public String id;

        @JsonbProperty("name")
        public String name;
    }

    /** What we read of a token answer. */
    public static class Token {
        @JsonbProperty("access_token")
        public String accessToken;
    }

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_OIDC_ISSUER")
    private String issuer;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_ACCOUNTS_CLIENT_SECRET")
    private String secret;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /** Makes an account with its roles. @return its subject */
    String create(NewStaff staff, String password, boolean temporary) {
        var user = new LinkedHashMap<String, Object>();
        user.put("username", staff.username());
        user.put("enabled", true);
        user.put("lastName", familyName(staff.name()));
        user.put("firstName", givenName(staff.name()));
        if (staff.email() != null && !staff.email().isBlank()) {
            user.put("email", staff.email());
            user.put("emailVerified", true);
        }
        user.put("credentials", List.of(Map.of("type", "password", "value", password, "temporary", temporary)));
        HttpResponse<String> answer = send("POST", "/users", Json.write(user));
        if (answer.statusCode() == 409) {
            throw new BusinessException(
                    answer.body().contains("email") ? "identity.invite.email-taken" : "identity.invite.username-taken");
        }
        expect(answer, 201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        String subject = location.substring(location.lastIndexOf('/') + 1);
        try {
            give(subject, staff.roles());
        } catch (RuntimeException e) {
            delete(subject);
            throw e;
        }
        return subject;
    }

    /** Gives roles to an account. */
    void give(String subject, Collection<Role> roles) {
        var named = roles.stream()
                .map(role -> {
                    Named found = Json.read(expect(send("GET", "/roles/" + role.id(), null), 200), Named.class);
                    return Map.of("id", found.id, "name", found.name);
                })
                .toList();
        expect(send("POST", "/users/" + subject + "/role-mappings/realm", Json.write(named)), 204);
    }

    /** The subject of a user name. */
    Optional<String> find(String username) {
        String found = expect(
                send("GET", "/users?exact=true&username=" + URLEncoder.encode(username, StandardCharsets.UTF_8), null),
                200);
        Named[] users = Json.read(found, Named[].class);
        return users.length == 0 ? Optional.empty() : Optional.of(users[0].id);
    }

    /** Lets somebody log in, or no longer; open sessions end. */
    void enable(String subject, boolean enabled) {
        expect(send("PUT", "/users/" + subject, Json.write(Map.of("enabled", enabled))), 204);
        if (!enabled) {
            expect(send("POST", "/users/" + subject + "/logout", ""), 204);
        }
    }

    void delete(String subject) {
        expect(send("DELETE", "/users/" + subject, null), 204);
    }

    private static String familyName(String name) {
        String plain = name.strip();
        int space = plain.lastIndexOf(' ');
        return space > 0 ? plain.substring(space + 1) : plain.substring(0, 1);
    }

    private static String givenName(String name) {
        String plain = name.strip();
        int space = plain.lastIndexOf(' ');
        return space > 0 ? plain.substring(0, space) : plain.length() > 1 ? plain.substring(1) : plain;
    }

    private HttpResponse<String> send(String method, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(issuer.replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token())
                .timeout(Duration.ofSeconds(10))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return ask(request.build());
    }

    private String token() {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=wheelhouse-accounts&client_secret="
                                + URLEncoder.encode(secret, StandardCharsets.UTF_8)));
        return Json.read(expect(ask(request.build()), 200), Token.class).accessToken;
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BusinessException("identity.keycloak.away");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessException("identity.keycloak.away");
        }
    }

    private static String expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            System.getLogger(KeycloakAccounts.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "Keycloak answered {0} to {1}: {2}",
                            answer.statusCode(),
                            answer.request().uri(),
                            answer.body());
            throw new BusinessException("identity.keycloak.refused", answer.statusCode());
        }
        return answer.body();
    }
}
