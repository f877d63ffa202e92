package org.wheelhouse.platform.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to the text of a cell on its way out and in. */
final class CellText {

    /** A text that a spreadsheet program would take for a formula, with any number of our own apostrophes before it. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** A leading = + - @ (full width too, which Excel takes for the same), tab or line end gets an apostrophe, so that nothing computes the cell. */
    static String neutralised(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Takes back what {@link #neutralised} did. */
    static String restored(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }

    /** Control characters in the escapes of .xlsx (ECMA-376, ST_Xstring), since XML has none of its own for them. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        Matcher literal = ESCAPED.matcher(text);
        String safe = literal.replaceAll("_x005F_x$1_");
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            boolean lone = Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < safe.length()
                            && Character.isLowSurrogate(safe.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(safe.charAt(i - 1)));
            if (c < 0x20 && c != '\t' && c != '\n' || c == 0xFFFE || c == 0xFFFF || lone) {
                escaped.append("_x%04X_".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** Control characters that no text of a catalogue has; tab and line ends may be. */
    static boolean hasControl(String text) {
        return text.chars()
                .anyMatch(c ->
                        c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F || c == 0xFFFE || c == 0xFFFF);
    }

    /** {@code C14}. @param column from 0 */
    static String address(int column, int row) {
        var letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters + String.valueOf(row);
    }
}
