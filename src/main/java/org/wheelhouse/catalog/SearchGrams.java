package org.wheelhouse.catalog;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts texts into what search compares, products' texts and a person's query alike, without regard to width, case and spacing. Chinese
 * becomes single characters and pairs. Latin letters and digits become words and numbers ({@code 5W-30} is 5, W and 30; {@code CR-V} is
 * crv; {@code 712/95} is 71295) and these their pieces of one to three characters, so that {@code 5w30}, {@code 5W 30} and the beginning
 * of a word still being typed meet the same product. A query's grams are all among those of a text that contains its words.
 */
public final class SearchGrams {

    private static final Pattern ATOM =
            Pattern.compile("\\p{IsHan}+|\\p{IsDigit}+|[\\p{IsAlphabetic}&&[^\\p{IsHan}]]+");
    private static final Pattern INNER_SEPARATOR = Pattern.compile(
            "(?<=\\p{IsDigit})[-‐/._·](?=\\p{IsDigit})|(?<=\\p{IsAlphabetic})[-‐/._·'’](?=\\p{IsAlphabetic})");

    private SearchGrams() {}

    /** The grams of a query or of one text of a product, in the order of their first place. */
    public static Set<String> of(String text) {
        var grams = new LinkedHashSet<String>();
        Matcher atoms = ATOM.matcher(INNER_SEPARATOR.matcher(folded(text)).replaceAll(""));
        while (atoms.find()) {
            String atom = atoms.group();
            boolean chinese = Character.UnicodeScript.of(atom.codePointAt(0)) == Character.UnicodeScript.HAN;
            cut(atom, chinese ? 2 : 3, grams);
        }
        return grams;
    }

    /** The grams of a product: of each of its texts as written and without blanks, so that carelessly joined queries meet it too. */
    public static Set<String> ofDocument(Collection<String> texts) {
        var grams = new LinkedHashSet<String>();
        for (String text : texts) {
            if (text != null) {
                grams.addAll(of(text));
                grams.addAll(of(text.replaceAll("\\s+", "")));
            }
        }
        return grams;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    private static void cut(String atom, int longest, Set<String> grams) {
        int[] points = atom.codePoints().toArray();
        for (int length = 1; length <= Math.min(longest, points.length); length++) {
            for (int from = 0; from + length <= points.length; from++) {
                grams.add(new String(points, from, length));
            }
        }
    }
}
