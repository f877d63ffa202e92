package org.wheelhouse.platform.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.Ids;

/**
 * What the address of a list page says: {@code ?view=unpaid&q=沪A&sort=-total&page=2&from=2026-09-01}. Reading it never fails: what is
 * not understood is left out.
 *
 * @param view name of the saved view, or null
 * @param text what is searched for, or null
 * @param sort column
 * @param descending whether the largest comes first
 * @param page from 1
 * @param size rows a page
 * @param filters values by name
 */
public record ListState(
        String view, String text, String sort, boolean descending, int page, int size, Map<String, String> filters) {

    private static final Set<String> SIZES = Set.of("25", "50", "100");
    private static final int LAST_PAGE = 10_000;

    public static ListState read(ListQuery query, Map<String, String> parameters) {
        String sort = parameters.getOrDefault("sort", "");
        boolean descending = sort.startsWith("-");
        var column = query.sortable(descending ? sort.substring(1) : sort);
        var view = query.viewOrFirst(parameters.get("view"));
        var filters = new LinkedHashMap<String, String>();
        for (ListQuery.Filter filter : query.filters()) {
            String value = clean(parameters.get(filter.name()));
            if (value != null && understood(filter, value)) {
                filters.put(filter.name(), value);
            }
        }
        String page = parameters.getOrDefault("page", "1");
        return new ListState(
                view == null ? null : view.name(),
                clean(parameters.get("q")),
                column.map(Column::name).orElseGet(query::order),
                column.isPresent() ? descending : query.descending(),
                page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1,
                SIZES.contains(parameters.getOrDefault("size", "")) ? Integer.parseInt(parameters.get("size")) : 25,
                filters);
    }

    private static String clean(String value) {
        if (value == null || value.isBlank() || value.indexOf('\0') >= 0) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() > 60 ? stripped.substring(0, 60) : stripped;
    }

    /** A numeric filter names a row: one that cannot exist is not found. */
    private static boolean understood(ListQuery.Filter filter, String value) {
        return switch (filter.kind()) {
            case TEXT -> true;
            case NUMBER -> Ids.parseNumber(value) >= 0;
            case DAY -> isDay(value);
        };
    }

    private static boolean isDay(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year > 1999 && year < 2200;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** How many rows come before this page. */
    public int first() {
        return (page - 1) * size;
    }

    public boolean isNarrowed() {
        return text != null || !filters.isEmpty();
    }

    /** The query of this state with some parameters changed; null removes one. The page begins anew unless it is among the changes. */
    public String link(ListQuery query, Map<String, String> changes) {
        var parameters = new LinkedHashMap<String, String>();
        var first = query.viewOrFirst(null);
        parameters.put("view", first == null || first.name().equals(view) ? null : view);
        parameters.put("q", text);
        parameters.putAll(filters);
        boolean usual = sort.equals(query.order()) && descending == query.descending();
        parameters.put("sort", usual ? null : (descending ? "-" : "") + sort);
        parameters.put("size", size == 25 ? null : String.valueOf(size));
        parameters.putAll(changes);
        return "?"
                + parameters.entrySet().stream()
                        .filter(e -> e.getValue() != null)
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
