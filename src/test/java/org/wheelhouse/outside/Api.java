package org.wheelhouse.outside;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wheelhouse.platform.web.Problem;
import org.wheelhouse.stack.StackListener;

/** A program that calls the API: no cookies, JSON, perhaps a token. */
public final class Api {

    static final String PATH = "/api/v1";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    /** An answer. */
    public record Answer(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(http.body()))) {
                return reader.readObject();
            }
        }

        /** The kind of a problem; the whole answer when it is none. */
        String problem() {
            boolean problem = String.valueOf(header("Content-Type")).startsWith(Problem.MEDIA_TYPE);
            return problem
                    ? json().getString("type").replace("urn:wheelhouse:problem:", "")
                    : status() + " " + http.body();
        }
    }

    /** @param path below the API's, or from the root when it begins with the API's; headers: names and values in turn */
    public static Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public static Answer post(String path, JsonValue body, String... headers) {
        return send("POST", path, body == null ? null : body.toString(), headers);
    }

    /** @param body JSON as text, or null */
    public static Answer send(String method, String path, String body, String... headers) {
        String address = path.startsWith(PATH) ? path : PATH + path;
        var request = HttpRequest.newBuilder(Visitor.address(address))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        boolean typed = false;
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
            typed |= headers[i].equals("Content-Type");
        }
        if (body != null && !typed) {
            request.setHeader("Content-Type", "application/json");
        }
        return new Answer(send(request.build()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The header of somebody's token, from the client that only this machine's Keycloak has. */
    public static String[] as(String username) {
        return new String[] {
            "Authorization", "Bearer " + TOKENS.computeIfAbsent(username, u -> token("wheelhouse-test", u))
        };
    }

    static String[] and(String[] headers, String... more) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    /** An access token by password, of a client that allows it. */
    static String token(String client, String username) {
        var form = new java.util.HashMap<>(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                username,
                "password",
                "wheelhouse",
                "scope",
                "openid"));
        if (client.startsWith("wheelhouse-test")) {
            form.put("client_secret", StackListener.stack().secret("oidc.test"));
        }
        var answer = new Answer(send(HttpRequest.newBuilder(URI.create(
                        StackListener.stack().keycloakUrl() + "/realms/wheelhouse/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build()));
        if (answer.status() != 200) {
            throw new AssertionError("no token for " + username + " of " + client + ": "
                    + answer.http().body());
        }
        return answer.json().getString("access_token");
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
