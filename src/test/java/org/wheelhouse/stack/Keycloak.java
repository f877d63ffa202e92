package org.wheelhouse.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keycloak with the realm of docker/keycloak, its data in the stack's PostgreSQL. */
final class Keycloak implements AutoCloseable {

    static final String REALM = "wheelhouse";
    private final StackHome home;
    private final int port;
    private final Path log;
    private final Process process;

    Keycloak(StackHome home, Path zip, int port, int postgresPort, String baseUrl) throws IOException {
        this.home = home;
        this.port = port;
        this.log = home.path("log/keycloak.log");
        Path installed;
        try (var unpacked = Files.list(Commands.unpack(zip, home.path("keycloak")))) {
            installed = unpacked.filter(f -> f.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
        copy(Path.of("docker/keycloak/realm"), installed.resolve("data/import"));
        copy(Path.of("docker/keycloak/password-blacklists"), installed.resolve("data/password-blacklists"));
        copy(Path.of("docker/keycloak/themes"), installed.resolve("themes"));
        process = Commands.start(
                List.of(
                        installed.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + home.port("keycloak-management", 0),
                        "--cache=local",
                        "--db=postgres",
                        "--db-url=jdbc:postgresql://127.0.0.1:" + postgresPort + "/keycloak"),
                Map.of(
                        "KC_DB_USERNAME",
                        "keycloak",
                        "KC_DB_PASSWORD",
                        home.secret("db.keycloak"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        home.secret("keycloak.admin"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "WHEELHOUSE_BASE_URL",
                        baseUrl,
                        "WHEELHOUSE_OIDC_CLIENT_SECRET",
                        home.secret("oidc.portal"),
                        "WHEELHOUSE_ACCOUNTS_CLIENT_SECRET",
                        home.secret("oidc.accounts")),
                log);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Of the script that is java's parent. */
    long pid() {
        return process.pid();
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    /** Waits for the realm, then makes its client know today's address of the portal: ports may have changed. */
    void awaitReady(String baseUrl) throws IOException, InterruptedException {
        Commands.await("Keycloak", issuer() + "/.well-known/openid-configuration", process, log, Duration.ofMinutes(4));
        String token = between(
                post(
                        "http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token",
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                + home.secret("keycloak.admin")),
                "\"access_token\":\"",
                "\"");
        String clients = "http://127.0.0.1:" + port + "/admin/realms/" + REALM + "/clients";
        String id = between(get(clients + "?clientId=wheelhouse-portal", token), "\"id\":\"", "\"");
        String client = get(clients + "/" + id, token)
                .replaceAll("\"redirectUris\":\\[[^]]*]", "\"redirectUris\":[\"" + baseUrl + "/callback\"]")
                .replaceAll(
                        "\"post.logout.redirect.uris\":\"[^\"]*\"",
                        "\"post.logout.redirect.uris\":\"" + baseUrl + "/\"")
                .replaceAll("\"(rootUrl|baseUrl)\":\"[^\"]*\"", "\"$1\":\"" + baseUrl + "/\"");
        put(clients + "/" + id, token, client);
        addMissing(clients, token);
    }

    /**
     * Clients that an older import lacks, and two of this machine alone: the tests get tokens by password from them, which no client of
     * the realm file allows. One of them gives tokens that run out at once.
     */
    private void addMissing(String clients, String token) throws IOException, InterruptedException {
        JsonObject realm;
        try (var reader =
                Json.createReader(Files.newBufferedReader(Path.of("docker/keycloak/realm/wheelhouse-realm.json")))) {
            realm = reader.readObject();
        }
        for (JsonObject client : realm.getJsonArray("clients").getValuesAs(JsonObject.class)) {
            if (client.getString("clientId").equals("wheelhouse-app")) {
                add(clients, token, client);
                add(clients, token, forTests(client, "wheelhouse-test", "300"));
                add(clients, token, forTests(client, "wheelhouse-test-brief", "1"));
            }
        }
    }

    private JsonObject forTests(JsonObject app, String clientId, String seconds) {
        return Json.createObjectBuilder(app)
                .add("clientId", clientId)
                .add("publicClient", false)
                .add("clientAuthenticatorType", "client-secret")
                .add("secret", home.secret("oidc.test"))
                .add("standardFlowEnabled", false)
                .add("directAccessGrantsEnabled", true)
                .add("redirectUris", Json.createArrayBuilder())
                .add("attributes", Json.createObjectBuilder().add("access.token.lifespan", seconds))
                .build();
    }

    private static void add(String clients, String token, JsonObject client) throws IOException, InterruptedException {
        if (get(clients + "?clientId=" + client.getString("clientId"), token).equals("[]")) {
            send(HttpRequest.newBuilder(URI.create(clients))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(client.toString()))
                    .build());
        }
    }

    private static String get(String address, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private static void put(String address, String token, String json) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    private static String post(String address, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new StackProblem(
                    "Keycloak answered " + answer.statusCode() + " to " + request.uri() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    @Override
    public void close() throws InterruptedException {
        // kc.sh stays as the parent of java: both must go
        var tree = process.descendants().toList();
        process.destroy();
        tree.forEach(ProcessHandle::destroy);
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            tree.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
