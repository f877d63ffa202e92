package org.wheelhouse.outside;

import static org.wheelhouse.outside.HostileText.MARK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads a page as a browser does and finds hostile text that has become anything but text. */
final class Escaped {

    /** Where words that people wrote may stand; what a browser makes of these is shown or read aloud. */
    private static final Set<String> WORDS = Set.of("title", "alt", "value", "content", "placeholder", "label");

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "poster",
            "srcset",
            "data",
            "cite",
            "ping",
            "background",
            "xlink:href");

    /** How an address begins that stays here, calls or writes to somebody, or shows an outlet on the map. */
    private static final Pattern OURS =
            Pattern.compile("/(?![/\\\\])|\\?|#|tel:|mailto:|https://uri\\.amap\\.com/marker\\?");

    /** A string of a script, to its end and within a line. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n\r])*\"|'(?:\\\\.|[^'\\\\\n\r])*'");

    private Escaped() {}

    /** @return what is no text any more; none for a page that escapes everything */
    static List<String> problems(String html) {
        var problems = new ArrayList<String>();
        Jsoup.parse(html).traverse((node, depth) -> look(node, problems));
        if (html.contains(HostileText.EVALUATED)) {
            problems.add("an expression was evaluated: " + around(html, HostileText.EVALUATED));
        }
        return problems;
    }

    private static void look(Node node, List<String> problems) {
        if (node instanceof Element element) {
            if (element.tagName().contains(MARK)
                    || element.hasAttr("http-equiv") && element.outerHtml().contains(MARK)) {
                problems.add("an element " + element.tagName());
            }
            for (Attribute attribute : element.attributes()) {
                String problem = attribute(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
                if (problem != null) {
                    problems.add(problem + " on " + element.tagName() + ": " + attribute);
                }
            }
        } else if (node instanceof DataNode script && script.getWholeData().contains(MARK)) {
            script(node.parent(), script.getWholeData(), problems);
        } else if (node instanceof Comment comment && comment.getData().contains(MARK)) {
            problems.add("a comment: " + comment.getData());
        }
    }

    private static String attribute(String name, String value) {
        if (name.contains(MARK)) {
            return "an attribute of its own";
        }
        if (!value.contains(MARK) || WORDS.contains(name) || name.startsWith("aria-") || name.startsWith("data-")) {
            return null;
        }
        if (ADDRESSES.contains(name)) {
            return OURS.matcher(value).lookingAt() ? null : "an address that leads elsewhere";
        }
        return "an attribute " + name;
    }

    /** Data may hold words, and the strings of a script: JSON that is whole, and that no reader of HTML takes for the end of it or for more. */
    private static void script(Node element, String text, List<String> problems) {
        if (!element.attr("type").equals("application/ld+json")) {
            String code =
                    element.nodeName().equals("script") ? QUOTED.matcher(text).replaceAll("") : text;
            if (code.contains(MARK)) {
                problems.add("in a " + element.nodeName() + ": " + around(code, MARK));
            }
            return;
        }
        try (var reader = jakarta.json.Json.createReader(new java.io.StringReader(text))) {
            reader.readValue();
        } catch (jakarta.json.JsonException e) {
            problems.add("data that is no JSON: " + e.getMessage());
        }
        if (text.contains("<")) {
            problems.add("data with an element's beginning: " + around(text, "<"));
        }
    }

    private static String around(String text, String what) {
        int at = text.indexOf(what);
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }
}
