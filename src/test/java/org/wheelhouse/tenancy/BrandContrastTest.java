package org.wheelhouse.tenancy;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every brand can be read: the contrast of each text on each ground it stands on (WCAG 2.2, 1.4.3: 4.5:1), and of what must be told from
 * its surroundings to be used (1.4.11: 3:1), from the compiled style sheets and the tokens that stand beside them.
 */
class BrandContrastTest {

    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;
    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+):\\s*(#[0-9a-fA-F]{3,6})\\b");
    /** PrimeFaces' own mistake, in a component that the portal does not use. */
    private static final String ACCORDION = "ui-accordion-header.ui-state-error";

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    /** What is written, and upon what, in both sides of the portal. */
    private static final List<String> WRITTEN = List.of(
            "text on ground, card, head, soft",
            "muted on ground, card, head, soft",
            "action on ground, card",
            "on-action on action, action-hover",
            "info on ground, card, head, info-bg",
            "fits on card, ground, fits-bg",
            "depends on card, ground, depends-bg",
            "no on card, ground, no-bg",
            "text on info-bg, fits-bg, depends-bg, no-bg",
            "nav-text on nav, nav-hover",
            "nav-heading on nav",
            "white on nav, nav-active, nav-hover");

    /** Borders, rings of focus and signs. */
    private static final List<String> TOLD_APART =
            List.of("control on card, ground", "info on card, ground", "action on ground, card", "white on nav");

    @ParameterizedTest
    @EnumSource
    void isReadInTheBackOffice(Brand brand) throws IOException {
        var colours = tokens(".office");
        colours.putAll(colours(css(brand, "theme"), "body.office"));
        assertEquals(List.of(), tooWeak(colours));
    }

    @ParameterizedTest
    @EnumSource
    void isReadInTheShop(Brand brand) throws IOException {
        var colours = tokens(":root");
        if (brand != Brand.GROUP) {
            colours.putAll(colours(css(brand, "shop"), "html:root"));
        }
        assertEquals(List.of(), tooWeak(colours));
    }

    /** Wherever the compiled theme sets both the colour of the text and of what is behind it. */
    @ParameterizedTest
    @EnumSource
    void componentsAreRead(Brand brand) throws IOException {
        var weak = new TreeSet<String>();
        int pairs = 0;
        var rules = RULE.matcher(css(brand, "theme"));
        while (rules.find()) {
            String ground = value(rules.group(2), "background(?:-color)?");
            String text = value(rules.group(2), "color");
            if (ground != null && text != null) {
                pairs++;
                if (contrast(text, ground) < TEXT && !rules.group(1).contains(ACCORDION)) {
                    weak.add(rules.group(1).strip() + " " + text + " on " + ground);
                }
            }
        }
        assertTrue(pairs > 50, pairs + " pairs found");
        assertEquals(new TreeSet<String>(), weak);
    }

    /** A brand is told from the others at a glance, and its action from the colours that mean something. */
    @Test
    void brandsDiffer() throws IOException {
        var seen = new TreeSet<String>();
        for (Brand brand : Brand.values()) {
            var colours = tokens(".office");
            colours.putAll(colours(css(brand, "theme"), "body.office"));
            for (String name : List.of("action", "nav", "ground")) {
                assertTrue(seen.add(name + " " + colours.get(name)), brand + " has another's " + name);
            }
            for (String meaning : List.of("fits", "depends", "no", "info")) {
                assertTrue(
                        distance(colours.get("action"), colours.get(meaning)) > 40,
                        brand + "'s action looks like " + meaning);
            }
        }
    }

    /** A folder each, and a value each that the database admits. */
    @Test
    void foldersAndCodesAreTheSame() throws IOException {
        try (var folders = Files.list(Path.of("webapp-themes"))) {
            assertEquals(
                    Stream.of(Brand.values()).map(Brand::code).sorted().toList(),
                    folders.filter(Files::isDirectory)
                            .map(f -> f.getFileName().toString())
                            .sorted()
                            .toList());
        }
        String admitted =
                Stream.of(Brand.values()).map(b -> "'" + b.code() + "'").collect(joining(", "));
        assertTrue(Files.readString(Path.of("src/main/resources/db/migration/V0077__tenancy_themes.sql"))
                .contains("(" + admitted + ")"));
    }

    @Test
    void blackOnWhiteIsTheStrongest() {
        assertEquals(21, contrast("#000", "#ffffff"), 0.001);
        assertEquals(4.54, contrast("#767676", "#fff"), 0.01);
    }

    private static List<String> tooWeak(Map<String, String> colours) {
        // As office.css mixes them
        colours.put("white", "#ffffff");
        colours.put("soft", mix(colours.get("line"), 42, colours.get("card")));
        colours.put("head", mix(colours.get("soft"), 58, colours.get("card")));
        colours.put("nav-hover", mix(colours.get("nav-active"), 55, colours.get("nav")));
        colours.put("nav-heading", mix(colours.get("nav-text"), 72, colours.get("nav")));
        return Stream.concat(
                        WRITTEN.stream().flatMap(pairs -> weaker(pairs, colours, TEXT)),
                        TOLD_APART.stream().flatMap(pairs -> weaker(pairs, colours, CONTROL)))
                .toList();
    }

    private static Stream<String> weaker(String pairs, Map<String, String> colours, double least) {
        String[] sides = pairs.split(" on ");
        return Stream.of(sides[1].split(", "))
                .filter(ground -> contrast(colours.get(sides[0]), colours.get(ground)) < least)
                .map(ground -> "%s on %s is %.2f"
                        .formatted(sides[0], ground, contrast(colours.get(sides[0]), colours.get(ground))));
    }

    /** The house's own colours, with what the side of the portal changes. */
    private static Map<String, String> tokens(String side) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/assets/tokens.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "");
        var colours = new HashMap<>(colours(css, ":root"));
        colours.putAll(colours(css, side));
        return colours;
    }

    private static Map<String, String> colours(String css, String selector) {
        var colours = new HashMap<String, String>();
        var rules = RULE.matcher(css);
        while (rules.find()) {
            if (rules.group(1).strip().equals(selector)) {
                COLOUR.matcher(rules.group(2)).results().forEach(c -> colours.put(c.group(1), c.group(2)));
            }
        }
        assertTrue(colours.containsKey("ground"), "colours of " + selector);
        return colours;
    }

    private static String css(Brand brand, String sheet) throws IOException {
        String path = sheet.equals("shop")
                ? "/assets/" + brand.code() + ".css"
                : "/META-INF/resources/primefaces-" + brand.code() + "/" + sheet + ".css";
        try (var in = BrandContrastTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }

    private static String value(String rule, String property) {
        var found = Pattern.compile("(?:^|;)" + property + ":(#[0-9a-f]{3,6}|#fff|white)(?:;|$)")
                .matcher(rule.toLowerCase(java.util.Locale.ROOT));
        return found.find() ? found.group(1).replace("white", "#ffffff") : null;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = part(colour, i) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** Red, green or blue of a colour in three or six digits. */
    private static int part(String colour, int index) {
        return colour.length() == 4
                ? Integer.parseInt(colour.substring(index + 1, index + 2).repeat(2), 16)
                : Integer.parseInt(colour.substring(2 * index + 1, 2 * index + 3), 16);
    }

    private static double distance(String one, String other) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.pow(part(one, i) - part(other, i), 2);
        }
        return Math.sqrt(sum);
    }

    private static String mix(String one, int percent, String other) {
        var mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            mixed.append("%02x"
                    .formatted(Math.round((part(one, i) * percent + part(other, i) * (100.0 - percent)) / 100)));
        }
        return mixed.toString();
    }
}
