package org.wheelhouse.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drawings of goods by kind ({@code resources/drawings}), each in any colour of the goods. A drawing is an image of its own that
 * never changes under its name, so a page of many cards stays small and a browser loads each drawing once.
 */
@ApplicationScoped
@Named
public class Drawings {

    private static final String FALLBACK = "goods";
    private static final Pattern TINT = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Pattern NAME = Pattern.compile("([a-z-]{1,40})-([0-9a-f]{6}|own)-([0-9a-f]{10})\\.svg");
    private static final Pattern COLOUR = Pattern.compile("var\\(--tint,\\s*(#[0-9a-fA-F]{6})\\)");
    private static final int MOST = 3000;

    private record Drawing(String source, String digest) {}

    private final Map<String, Drawing> sources = new ConcurrentHashMap<>();
    private final Map<String, Content> made = new ConcurrentHashMap<>();

    /**
     * The address of a drawing.
     *
     * @param drawing its id; one that does not exist gives the general drawing of goods
     * @param tint the colour of the goods such as {@code #414a55}; null or malformed for the drawing's own
     */
    public String url(String drawing, String tint) {
        String id = drawing != null && !source(drawing).source().isEmpty() ? drawing : FALLBACK;
        Matcher colour = TINT.matcher(tint == null ? "" : tint);
        return "/drawing/" + id + "-" + (colour.matches() ? colour.group(1).toLowerCase(Locale.ROOT) : "own") + "-"
                + source(id).digest() + ".svg";
    }

    /** The class of the soft ground that goes with a colour: the same family, much lighter. */
    public String ground(String tint) {
        Matcher colour = TINT.matcher(tint == null ? "" : tint);
        return colour.matches() ? Ground.of(Integer.parseInt(colour.group(1), 16)) : "g-stone";
    }

    /** The image behind an address, or null when there is none. */
    Content content(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()
                || source(matcher.group(1)).source().isEmpty()
                || !source(matcher.group(1)).digest().equals(matcher.group(3))) {
            return null;
        }
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(name, n -> draw(source(matcher.group(1)).source(), matcher.group(2)));
    }

    private static Content draw(String source, String tint) {
        String drawn = COLOUR.matcher(source).replaceAll(tint.equals("own") ? "$1" : "#" + tint);
        return Content.of("image/svg+xml", Assets.utf8(drawn));
    }

    private Drawing source(String id) {
        Drawing known = sources.get(id);
        if (known != null) {
            return known;
        }
        if (!id.matches("[a-z-]{1,40}")) {
            return new Drawing("", "");
        }
        byte[] bytes = Assets.resource("/drawings/" + id + ".svg");
        var drawing = new Drawing(new String(bytes, StandardCharsets.UTF_8), Assets.digest(bytes));
        if (bytes.length > 0) {
            sources.put(id, drawing);
        }
        return drawing;
    }
}
