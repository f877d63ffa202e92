package org.wheelhouse.isolation.pages;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.identity.Access;
import org.wheelhouse.isolation.pages.Answer.Seen;
import org.wheelhouse.isolation.pages.Answer.Try;
import org.wheelhouse.outside.Visitor;
import org.wheelhouse.stack.StackListener;
import org.wheelhouse.testing.AskedParameters;

/** One actor's requests and what was answered to each. */
final class Attempts {

    private static final String BOUNDARY = "----isolation";

    private final Actor actor;
    private final Marks marks;
    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, String> notThere = new HashMap<>();

    Attempts(Actor actor) {
        this.actor = actor;
        marks = Marks.foreignTo(actor);
    }

    Actor actor() {
        return actor;
    }

    Marks marks() {
        return marks;
    }

    List<Answer> answers() {
        return answers;
    }

    HttpResponse<String> get(Endpoint endpoint, Try attempt, String name, String address) {
        var answer = actor.visitor()
                .send(HttpRequest.newBuilder(Visitor.address(address))
                        .header(AskedParameters.HEADER, endpoint.address()));
        keep(endpoint, attempt, name, "GET " + address, address, answer);
        return answer;
    }

    /** @param site of the page that asks, as a browser says it */
    HttpResponse<String> post(
            Endpoint endpoint, Try attempt, String name, String address, Map<String, String> form, String site) {
        return post(endpoint, attempt, name, address, form, false, site);
    }

    HttpResponse<String> post(
            Endpoint endpoint,
            Try attempt,
            String name,
            String address,
            Map<String, String> form,
            boolean multipart,
            String site) {
        var answer = actor.visitor()
                .send(HttpRequest.newBuilder(Visitor.address(address))
                        .header(AskedParameters.HEADER, "POST:" + endpoint.address())
                        .header("Sec-Fetch-Site", site)
                        .header(
                                "Content-Type",
                                multipart
                                        ? "multipart/form-data; boundary=" + BOUNDARY
                                        : "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(multipart ? parts(form) : query(form))));
        var told = form.entrySet().stream()
                .filter(f -> !f.getKey().startsWith("jakarta.")
                        && !f.getKey().startsWith("primefaces.")
                        && f.getValue().length() < 60)
                .toList();
        keep(
                endpoint,
                attempt,
                name,
                "POST " + address + " " + told + (site.equals("same-origin") ? "" : " " + site),
                address,
                answer);
        return answer;
    }

    private void keep(
            Endpoint endpoint, Try attempt, String name, String request, String address, HttpResponse<String> answer) {
        boolean refused = answer.statusCode() == 404;
        answers.add(new Answer(
                actor,
                endpoint,
                attempt,
                name,
                request,
                answer.statusCode(),
                seen(answer),
                refused && isLikeNothing(address, answer),
                marks.in(answer.body() + answer.headers().firstValue("Location").orElse(""), request)));
    }

    static Seen seen(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        int status = answer.statusCode();
        if (status == 404) {
            return Seen.NOT_FOUND;
        }
        if (status / 100 == 3 && location.startsWith(StackListener.stack().keycloakUrl())) {
            return Seen.LOGIN;
        }
        return status >= 500
                ? Seen.BROKEN
                : status >= 400 || location.contains("refused=") ? Seen.REFUSED : Seen.THROUGH;
    }

    /** Whether a refusal is what the same person gets for a page that nobody ever made, in the same part of the portal. */
    private boolean isLikeNothing(String address, HttpResponse<String> answer) {
        String nothing = Access.guardedAudience(address.replaceAll("\\?.*", ""))
                        .map(a -> "/" + a)
                        .orElse("") + "/no-such-page";
        String seen = plain(answer);
        // Their own acts, and other people's, change what stands at the top of every page: the car, the number of
        // things in the cart
        return seen.equals(notThere.computeIfAbsent(nothing, this::asked))
                || seen.equals(askedAnew(nothing))
                || answer.request().method().equals("GET")
                        && (asked(address).equals(notThere.get(nothing))
                                || asked(address).equals(askedAnew(nothing)));
    }

    private String askedAnew(String nothing) {
        String now = asked(nothing);
        notThere.put(nothing, now);
        return now;
    }

    private String asked(String address) {
        return plain(actor.visitor().get(address));
    }

    /** Without what differs at every answer: the nonce, and the address itself in the links that lead back here. */
    private static String plain(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("")
                + answer.headers().firstValue("Content-Type").orElse("")
                + answer.body()
                        .replaceAll("nonce=\"[^\"]*\"", "")
                        .replaceAll("back=[^\"]*", "")
                        .replaceAll("name=\"back\" value=\"[^\"]*\"", "");
    }

    private static String parts(Map<String, String> form) {
        return form.entrySet().stream()
                .map(p -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + p.getKey() + "\"\r\n\r\n"
                        + p.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
