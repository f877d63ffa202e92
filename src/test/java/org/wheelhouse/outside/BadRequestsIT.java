package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.platform.rest.ApiApplication;
import org.wheelhouse.platform.rest.ApiOperation;

/**
 * Every page and servlet of the portal, found in its files, asked as nobody should ask: by somebody who may, with parameters, paths,
 * methods, bodies and view states that no page of ours sends. It answers with a page or a clear refusal, never with an error of its own,
 * and says nothing of what is inside.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadRequestsIT {

    /** As they stand in an address, encoded. */
    private static final List<String> VALUES = List.of(
            "%00",
            "a%00b",
            "-1",
            "99999999999999999999",
            "1e9",
            "%FF%FE",
            "%C0%AE",
            "..%2F..%2Fetc%2Fpasswd",
            "%27%20or%201%3D1--",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%24%7B7*7%7D",
            "%23%7B7*7%7D",
            "00000000-0000-7000-8000-000000000000",
            "2026-13-45",
            "9999-12-31",
            "%F0%9F%9A%97".repeat(15),
            "x".repeat(60),
            "");

    private static final List<String> SINGLE =
            List.of("a%00b", "99999999999999999999", "%27%22%3E%3Cb%3E", "x".repeat(1000));
    private static final Pattern BEAN = Pattern.compile("#\\{(?:not )?([a-z][A-Za-z]*(?:View|Form|Page|List))\\b");
    private static final Set<String> CHANGING = Set.of("PUT", "DELETE", "PATCH");
    private static final String EVIL = "https://evil.example";
    private static int probes;

    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void forget() {
        problems.clear();
    }

    @AfterAll
    static void say() {
        System.getLogger("test").log(System.Logger.Level.INFO, "{0} bad requests", probes);
    }

    private HttpResponse<String> probe(String what, HttpResponse<String> answer) {
        probes++;
        problems.addAll(Answers.problems(what, answer));
        return answer;
    }

    /** All addresses: pages with and without a last path segment, servlets and resources of the API likewise. */
    private static Set<String> addresses() {
        var addresses = new TreeSet<String>(Portal.pages().keySet());
        for (String pattern : Portal.servlets()) {
            addresses.add(pattern.isEmpty() ? "/" : pattern.replace("/*", "/x"));
        }
        ApiOperation.of(Portal.resources())
                .forEach(o -> addresses.add(ApiApplication.PATH + o.path().replaceAll("\\{[^}]*}", "x")));
        return addresses;
    }

    private static Visitor visitor(String address) {
        return Portal.visitorOf(address);
    }

    private static String query(Set<String> names, String value) {
        return names.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
    }

    /** Together they stay below the 8 KB that Payara takes: over HTTP/2 it breaks the connection off for what is longer. */
    @Test
    void strangeValuesForEveryParameter() {
        Set<String> names = Portal.parameters();
        assertTrue(names.size() > 60, names.toString());
        for (String address : addresses()) {
            Visitor visitor = visitor(address);
            for (String value : VALUES) {
                probe(
                        address + " with all " + value,
                        visitor.get(
                                address + "?" + query(names, value.length() > 40 ? value.substring(0, 36) : value)));
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void strangeValuesForOneParameterOfThePage() {
        for (var page : Portal.pages().entrySet()) {
            Visitor visitor = visitor(page.getKey());
            for (String name : namesOf(page.getValue())) {
                for (String value : SINGLE) {
                    probe(
                            page.getKey() + "?" + name + "=" + value,
                            visitor.get(page.getKey() + "?" + name + "=" + value));
                }
            }
        }
        assertEquals(List.of(), problems);
    }

    /** The parameters that a page's own source and those of its beans name, and those of the lists. */
    private static Set<String> namesOf(Path page) {
        var source = new StringBuilder(Portal.read(page));
        Matcher bean = BEAN.matcher(source.toString());
        var beans = new TreeSet<String>();
        while (bean.find()) {
            beans.add(Character.toUpperCase(bean.group(1).charAt(0))
                    + bean.group(1).substring(1) + ".java");
        }
        Portal.sources().stream()
                .filter(f -> beans.contains(f.getFileName().toString()))
                .forEach(f -> source.append(Portal.read(f)));
        var names = new TreeSet<String>(Portal.parametersIn(source.toString()));
        if (source.indexOf("office-list.xhtml") >= 0) {
            names.addAll(List.of("q", "view", "sort", "size", "page", "from", "to", "export"));
        }
        return names;
    }

    @Test
    void strangePaths() {
        for (String address : addresses()) {
            Visitor visitor = visitor(address);
            for (String tail : List.of(
                    "/%E4%BD%A0",
                    "/a/b/c",
                    "/'",
                    "/%3Cb%3E",
                    "/" + "x".repeat(2000),
                    ";jsessionid=1",
                    "/..;/",
                    ".xhtml",
                    "/%2e%2e/",
                    "//",
                    "/x.xhtml",
                    "%20",
                    "/%24%7B7*7%7D")) {
                HttpResponse<String> answer = probe(
                        address + tail,
                        visitor.get(address.equals("/") ? tail.replaceFirst("^(?!/)", "/") : address + tail));
                assertTrue(!answer.body().contains("${7") || answer.body().contains("${7*7}"), address + tail);
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void methodsThatWeDoNotSpeak() {
        for (String address : addresses()) {
            Visitor visitor = visitor(address);
            for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "FOO")) {
                HttpResponse<String> answer = probe(method + " " + address, visitor.method(method, address));
                if (answer.statusCode() / 100 != 4
                        && !(CHANGING.contains(method) && (isPage(address) || isApi(address)))) {
                    problems.add(method + " " + address + ": " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), problems);
    }

    /** Whose resources say themselves which methods they take; ApiRefusalsIT asks them. */
    private static boolean isApi(String address) {
        return address.startsWith(ApiApplication.PATH + "/");
    }

    private static boolean isPage(String address) {
        return Portal.pages().containsKey(address);
    }

    @Test
    void viewStatesThatNobodyGave() {
        for (String address : Portal.pages().keySet()) {
            Visitor visitor = visitor(address);
            for (String state : List.of(
                    "1:1",
                    "-4711:0815",
                    "stateless",
                    "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                    "\0",
                    "x".repeat(5000),
                    "")) {
                Map<String, String> form = Map.of("jakarta.faces.ViewState", state, "form", "form", "form:save", "x");
                HttpResponse<String> plain =
                        probe("POST " + address + " with state " + state, visitor.post(address, form));
                if (plain.statusCode() / 100 == 2
                        && Portal.admitted(address).isEmpty()
                        && !state.isEmpty()
                        && plain.body().length() == 0) {
                    problems.add(address + " took a forged view state");
                }
                var script = new LinkedHashMap<>(form);
                script.put("jakarta.faces.partial.ajax", "true");
                script.put("jakarta.faces.source", "form:save");
                script.put("jakarta.faces.partial.execute", "@all");
                HttpResponse<String> partial = probe(
                        "script POST " + address + " with state " + state,
                        visitor.post(address, script, "Faces-Request", "partial/ajax"));
                if (partial.body().contains("<error")) {
                    problems.add("script POST " + address + ": " + partial.body());
                }
            }
        }
        assertEquals(List.of(), problems);
    }

    /** Forms of every servlet: all parameters at once, then none, then bodies of another kind than a form. */
    @Test
    void formsThatNoPageSends() {
        Set<String> names = Portal.parameters();
        for (String address : addresses()) {
            Visitor visitor = visitor(address);
            probe("empty POST " + address, visitor.post(address, Map.of()));
            for (String value : VALUES) {
                String plain = java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
                var form = new LinkedHashMap<String, String>();
                names.stream()
                        .filter(name -> !name.equals("act") && !name.equals("do"))
                        .forEach(name -> form.put(name, plain));
                for (String act : acts(address)) {
                    form.put("act", act);
                    form.put("do", act);
                    probe("POST " + address + " " + act + " with all " + value, visitor.post(address, form));
                }
            }
            for (String type : List.of(
                    "application/json",
                    "text/xml",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "application/x-www-form-urlencoded; charset=nonsense",
                    "nonsense",
                    "application/octet-stream")) {
                probe(
                        type + " to " + address,
                        send(
                                visitor,
                                address,
                                type,
                                "{\"a\": \"\u0000\"}<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
            }
            probe(
                    "broken form to " + address,
                    send(visitor, address, "application/x-www-form-urlencoded", "a=%zz&%=%&&&=&b=%E4&act=%FF"));
        }
        assertEquals(List.of(), problems);
    }

    /** What the servlets that do several things call them. */
    private static List<String> acts(String address) {
        return switch (address) {
            case "/do/cart" -> List.of("add", "quantity", "way", "remove", "x");
            case "/do/order" -> List.of("cancel", "move", "x");
            case "/do/checkout" -> List.of("code", "place", "x");
            default -> List.of("x");
        };
    }

    private static HttpResponse<String> send(Visitor visitor, String address, String type, String body) {
        return visitor.send(HttpRequest.newBuilder(Visitor.address(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void formsOfAnotherSiteAreNotThere() {
        for (String address : addresses()) {
            Visitor visitor = visitor(address);
            for (String[] from : new String[][] {
                {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", EVIL}, {"Origin", "null"}
            }) {
                HttpResponse<String> answer = probe(
                        address + " from " + from[1], visitor.post(address, Map.of("do", "add", "sku", "1"), from));
                if (answer.statusCode() != 404) {
                    problems.add(address + " from " + from[1] + ": " + answer.statusCode());
                }
                if (!answer.headers().allValues("Set-Cookie").isEmpty()) {
                    problems.add(address + " from " + from[1] + " sets a cookie");
                }
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void loginAnswersThatNobodyAskedFor() {
        for (String address : addresses()) {
            HttpResponse<String> answer =
                    probe(address + " with code and state", new Visitor().get(address + "?code=x&state=y"));
            if (address.equals("/callback")) {
                assertEquals(400, answer.statusCode());
            }
        }
        var begun = new Visitor();
        begun.get("/my/home");
        probe(
                "/callback with another's state",
                begun.get("/callback?code=x&state=" + URLEncoder.encode("y", StandardCharsets.UTF_8)));
        probe("/callback with an error", begun.get("/callback?error=access_denied&state=y"));
        assertEquals(List.of(), problems);
    }
}
