package org.wheelhouse.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person with a cookie jar. Follows no redirect by itself, and keeps Keycloak's cookies apart from the portal's. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile(
            "<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"|<form[^>]*action=\"([^\"]+)\"[^>]*id=\"kc-form-login\"");
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> method(String method, String path) {
        return send(HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()));
    }

    /** The value of the portal's cookie of that name, or null. */
    public String cookie(String name) {
        return cookies.getOrDefault(address("/").getAuthority(), Map.of()).get(name);
    }

    /** All of the portal's cookies, as a header says them. */
    public String cookies() {
        return header(cookies.getOrDefault(address("/").getAuthority(), Map.of()));
    }

    private static String header(Map<String, String> jar) {
        return jar.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    /** Asks for a guarded page, logs in at Keycloak, and returns the answer where Keycloak and the portal led to in the end. */
    public HttpResponse<String> logIn(String path, String username, String password) {
        HttpResponse<String> form = follow(get(path));
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("no login form at " + form.uri() + ": " + form.statusCode());
        }
        String target = (action.group(1) == null ? action.group(2) : action.group(1)).replace("&amp;", "&");
        return follow(post(target, Map.of("username", username, "password", password, "credentialId", "")));
    }

    /** Follows redirects to their end. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; i < 10 && last.statusCode() / 100 == 3; i++) {
            last = get(last.uri()
                    .resolve(last.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return last;
    }

    public static URI address(String path) {
        return URI.create(path.startsWith("http") ? path : System.getProperty("stack.url") + path);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest draft = builder.build();
        var jar = cookies.computeIfAbsent(draft.uri().getAuthority(), a -> new HashMap<>());
        if (!jar.isEmpty()) {
            builder.setHeader("Cookie", header(jar));
        }
        try {
            HttpResponse<String> answer = CLIENT.send(builder.build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";")[0].split("=", 2);
                if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                    jar.remove(pair[0]);
                } else {
                    jar.put(pair[0], pair[1]);
                }
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(draft.method() + " " + draft.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
