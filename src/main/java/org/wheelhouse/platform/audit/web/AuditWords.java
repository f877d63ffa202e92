package org.wheelhouse.platform.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.platform.web.Texts;
import org.wheelhouse.platform.web.When;

/**
 * What an entry of the audit trail tells, in the reader's words: {@code platform.audit.field.<name>} says what a detail is, and values
 * that the code knows by a name (states, roles, times) are said as everywhere else. What has no words is shown as it was written.
 */
@RequestScoped
public class AuditWords {

    /** Details whose values have texts: the prefix of those. */
    private static final Map<String, String> VALUES = Map.of(
            "kind", "catalog.import.kind.",
            "state", "catalog.product.state.",
            "was", "booking.state.",
            "roles", "identity.role.",
            "posts", "platform.audit.post.",
            "open", "platform.audit.value.");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");
    private static final Pattern WEEKDAY = Pattern.compile("([1-7])=\\[([^]]*)]");

    @Inject
    private Text text;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    @Inject
    private When when;

    /** @param detail a JSON object of names and values */
    public String of(String detail) {
        if (detail == null) {
            return "";
        }
        return new TreeMap<String, Object>(Json.<Map<String, Object>>read(detail, Map.class))
                .entrySet().stream()
                        .filter(e -> e.getValue() != null && !isNothing(String.valueOf(e.getValue())))
                        .map(e -> text.of(
                                "platform.audit.said",
                                name(e.getKey()),
                                value(e.getKey(), String.valueOf(e.getValue()))))
                        .collect(Collectors.joining(" · "));
    }

    private static boolean isNothing(String value) {
        return value.isBlank() || value.equals("null");
    }

    private String name(String field) {
        String key = "platform.audit.field." + field;
        return texts.has(key) ? text.get(key) : field;
    }

    private String value(String field, String value) {
        if (value.equals("true") || value.equals("false")) {
            return text.get(value.equals("true") ? "platform.yes" : "platform.no");
        }
        if (INSTANT.matcher(value).matches()) {
            return when.exact(Instant.parse(value));
        }
        if (field.equals("week")) {
            return week(value);
        }
        if (field.equals("reason") && texts.has(value)) {
            return text.get(value);
        }
        String prefix = VALUES.get(field);
        return prefix == null
                ? value
                : Arrays.stream(value.split(" ")).map(v -> word(prefix, v)).collect(Collectors.joining(", "));
    }

    /** {@code ACTIVE} by its text; {@code outlet-12} by the text of what stands before the number. */
    private String word(String prefix, String value) {
        if (texts.has(prefix + value)) {
            return text.get(prefix + value);
        }
        int dash = value.lastIndexOf('-');
        return dash > 0 && texts.has(prefix + value.substring(0, dash))
                ? text.of(prefix + value.substring(0, dash), value.substring(dash + 1))
                : value;
    }

    private String week(String value) {
        Matcher days = WEEKDAY.matcher(value);
        return days.results()
                .map(d ->
                        DayOfWeek.of(Integer.parseInt(d.group(1))).getDisplayName(TextStyle.SHORT, language.getLocale())
                                + " "
                                + (d.group(2).isEmpty() ? text.get("platform.audit.value.closed") : d.group(2)))
                .collect(Collectors.joining(", "));
    }
}
