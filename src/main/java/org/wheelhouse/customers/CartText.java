package org.wheelhouse.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A cart as the short text of a cookie: {@code s12i2.b3d1}. What is not understood is left out. */
final class CartText {

    static final int MOST_LINES = 30;
    private static final Pattern LINE = Pattern.compile("([svb])([0-9]{1,15})([di])([0-9]{1,2})");

    private CartText() {}

    static String write(List<CartLine> lines) {
        return lines.stream()
                .limit(MOST_LINES)
                .map(line -> line.key() + line.quantity())
                .collect(Collectors.joining("."));
    }

    static List<CartLine> read(String text) {
        var lines = new ArrayList<CartLine>();
        for (String part : text.split("\\.")) {
            Matcher line = LINE.matcher(part);
            if (line.matches() && !line.group(4).matches("0+") && lines.size() < MOST_LINES) {
                lines.add(line(
                        line.group(1),
                        Long.parseLong(line.group(2)),
                        Integer.parseInt(line.group(4)),
                        way(line.group(3))));
            }
        }
        return lines;
    }

    private static CartLine line(String kind, long id, int quantity, Way way) {
        return switch (kind) {
            case "s" -> new CartLine(id, null, null, quantity, way);
            case "v" -> new CartLine(null, id, null, quantity, way);
            default -> new CartLine(null, null, id, quantity, way);
        };
    }

    private static Way way(String letter) {
        return letter.equals("d") ? Way.SHIP : Way.INSTALL;
    }
}
