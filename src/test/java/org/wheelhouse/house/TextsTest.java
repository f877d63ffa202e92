package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every key that pages and classes use exists. */
class TextsTest {

    /** Followed by the closing bracket or comma it is a whole key, else the beginning of one that is completed at run time. */
    private static final Pattern IN_PAGES = Pattern.compile("\\btext(?:\\[|\\.of\\()\\s*'([^']+)'\\s*(.)");

    private static final Pattern IN_CLASSES = Pattern.compile(
            "(?:new BusinessException\\(|\\btexts?\\.(?:of|get|format)\\((?:[a-zA-Z.()]+,\\s*)?)\\s*\"([a-z-]+\\.[^\"]*)\"\\s*(.)");

    /** What is done and to what, as the audit trail names it. */
    private static final Pattern AUDITED = Pattern.compile("audit\\.record\\((.*?),\\s+\"([a-z_]+)\",", Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("\\btext\\['([^']+)'\\]");

    private static final Pattern FIELD = Pattern.compile("\"([a-zA-Z]+)\"");

    private static final Pattern NAMES = Pattern.compile("\"([a-z.-]+)\"");

    private final Bundles chinese = new Bundles("zh");
    private final Bundles english = new Bundles("en");

    @Test
    void bundlesAreInOrder() {
        assertEquals(List.of(), chinese.faults);
        assertEquals(List.of(), english.faults);
        var onlyChinese = new TreeSet<>(chinese.texts.keySet());
        onlyChinese.removeAll(english.texts.keySet());
        assertEquals(Set.of(), onlyChinese, "without English");
        var onlyEnglish = new TreeSet<>(english.texts.keySet());
        onlyEnglish.removeAll(chinese.texts.keySet());
        assertEquals(Set.of(), onlyEnglish, "without Chinese");
    }

    @Test
    void everyKeyHasAText() {
        var missing = new TreeSet<String>();
        Sources.below(Sources.PAGES, ".xhtml").forEach(page -> collect(page, IN_PAGES, "],)", missing));
        Sources.below(Sources.JAVA, ".java").forEach(type -> collect(type, IN_CLASSES, ",)", missing));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theAuditTrailSpeaksWords() {
        var missing = new TreeSet<String>();
        for (Path type : Sources.below(Sources.JAVA, ".java")) {
            Matcher audited = AUDITED.matcher(Sources.read(type));
            while (audited.find()) {
                Matcher names = NAMES.matcher(audited.group(1));
                while (names.find()) {
                    require("platform.audit.action." + names.group(1), missing);
                }
                require("platform.audit.kind." + audited.group(2), missing);
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** Where a page says a text without arguments, nobody must read {0}. */
    @Test
    void whatPagesSayWithoutArgumentsWantsNone() {
        var wanting = new TreeSet<String>();
        for (Path page : Sources.below(Sources.PAGES, ".xhtml")) {
            Matcher said = PLAIN.matcher(Sources.read(page));
            while (said.find()) {
                String words = chinese.texts.getOrDefault(said.group(1), "");
                if (words.matches("(?s).*\\{\\d.*")) {
                    wanting.add(said.group(1) + " in " + page);
                }
            }
        }
        assertEquals(Set.of(), wanting);
    }

    @Test
    void whatTheAuditTrailTellsHasWords() {
        var missing = new TreeSet<String>();
        int details = 0;
        for (Path type : Sources.below(Sources.JAVA, ".java")) {
            for (List<String> detail : auditedDetails(Sources.read(type))) {
                details++;
                for (int i = 0; i < detail.size(); i += 2) {
                    Matcher name = FIELD.matcher(detail.get(i));
                    if (name.matches()) {
                        require("platform.audit.field." + name.group(1), missing);
                    } else {
                        missing.add(detail.get(i) + " in " + type);
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(details >= 20, details + " found");
    }

    /** The arguments of every {@code Map.of} within a call of {@code audit.record}. */
    private static List<List<String>> auditedDetails(String source) {
        var details = new ArrayList<List<String>>();
        for (int call = source.indexOf("audit.record("); call >= 0; call = source.indexOf("audit.record(", call + 1)) {
            int end = endOfCall(source, call + "audit.record(".length());
            for (int map = source.indexOf("Map.of(", call);
                    map >= 0 && map < end;
                    map = source.indexOf("Map.of(", map + 1)) {
                details.add(arguments(source, map + "Map.of(".length()));
            }
        }
        return details;
    }

    private static int endOfCall(String source, int from) {
        int depth = 1;
        int at = from;
        for (; depth > 0; at++) {
            depth += source.charAt(at) == '(' ? 1 : source.charAt(at) == ')' ? -1 : 0;
        }
        return at;
    }

    private static List<String> arguments(String source, int from) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        int begin = from;
        int end = endOfCall(source, from) - 1;
        for (int at = from; at <= end; at++) {
            char c = source.charAt(at);
            depth += c == '(' ? 1 : c == ')' && at < end ? -1 : 0;
            if (at == end || c == ',' && depth == 0) {
                arguments.add(source.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        return arguments.equals(List.of("")) ? List.of() : arguments;
    }

    private void require(String key, Set<String> missing) {
        if (!chinese.has(key)) {
            missing.add(key);
        }
    }

    private void collect(Path file, Pattern pattern, String endOfWholeKey, Set<String> missing) {
        Matcher matcher = pattern.matcher(Sources.read(file));
        while (matcher.find()) {
            String key = matcher.group(1);
            boolean whole = endOfWholeKey.contains(matcher.group(2));
            if (whole ? !chinese.has(key) : !chinese.hasPrefix(key)) {
                missing.add(key + " in " + file);
            }
        }
    }
}
