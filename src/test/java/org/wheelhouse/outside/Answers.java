package org.wheelhouse.outside;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every answer must and must not be, however bad the request. */
final class Answers {

    /** Traces, names of exceptions, and words of the libraries below that no page of ours writes. */
    private static final Pattern LEAK = Pattern.compile(
            "\\b[A-Za-z]+(?:Exception|Error)\\b(?!\\()|\\bat (?:org|com|java|jakarta)\\.[a-z]+\\.|EclipseLink|PSQL|GRIZZLY|org\\.hibernate"
                    + "|relation \"[a-z_]+\" does not exist|syntax error at");

    private static final Pattern CODE = Pattern.compile("(?s)<script.*?</script>");

    private Answers() {}

    /** What is wrong with an answer; none for a good one. */
    static List<String> problems(String what, HttpResponse<String> answer) {
        var problems = new ArrayList<String>();
        if (answer.statusCode() >= 500) {
            problems.add(what + ": " + answer.statusCode());
        }
        if (!isTheServersOwn(answer)) {
            problems.addAll(headers(what, answer.headers()));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Matcher leak = LEAK.matcher(CODE.matcher(answer.body()).replaceAll(""));
        if (!type.contains("javascript") && leak.find()) {
            problems.add(what + " tells "
                    + answer.body()
                            .substring(
                                    Math.max(0, leak.start() - 40),
                                    Math.min(answer.body().length(), leak.end() + 60)));
        }
        return problems;
    }

    /** By the server before it asked the portal: an empty refusal of an address or method that it does not take, or the address set right. */
    private static boolean isTheServersOwn(HttpResponse<String> answer) {
        return answer.statusCode() == 301
                || (answer.statusCode() == 400 || answer.statusCode() == 405)
                        && answer.body().isEmpty();
    }

    /** Headers that no answer may be without, and what cookies must say. */
    static List<String> headers(String what, HttpHeaders headers) {
        var problems = new ArrayList<String>();
        if (headers.allValues("Content-Security-Policy").size() != 1) {
            problems.add(what + ": policies " + headers.allValues("Content-Security-Policy"));
        } else if (!headers.firstValue("Content-Security-Policy").orElseThrow().contains("default-src '")) {
            problems.add(what + ": policy " + headers.firstValue("Content-Security-Policy"));
        }
        if (!headers.firstValue("X-Content-Type-Options").equals(java.util.Optional.of("nosniff"))) {
            problems.add(what + ": no nosniff");
        }
        if (!headers.firstValue("Referrer-Policy").equals(java.util.Optional.of("same-origin"))) {
            problems.add(what + ": no referrer policy");
        }
        for (String cookie : headers.allValues("Set-Cookie")) {
            if (!cookie.contains("HttpOnly") || !cookie.matches(".*SameSite=(Lax|Strict).*")) {
                problems.add(what + ": cookie " + cookie.replaceAll("=[^;]*", "=…"));
            }
        }
        return problems;
    }
}
