package org.wheelhouse.platform.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.wheelhouse.platform.db.Reads;

/** Reads lists: one statement for the counts of all views, one for the rows of the page, whatever their number. */
@ApplicationScoped
@Transactional
public class ListService {

    public static final int EXPORT_LIMIT = 50_000;
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

    /**
     * How many rows there are.
     *
     * @param total in the chosen view, with search and filters
     * @param views in each saved view, without them; when something is looked up, of what was found
     */
    public record Counts(int total, Map<String, Integer> views) {}

    @Inject
    private Reads reads;

    public Counts count(ListQuery query, ListState state, Map<String, Object> given) {
        var statement = new Statement(query, given, state);
        var select = new StringBuilder("select count(*) filter (where ")
                .append(statement.chosen(query, state))
                .append(")");
        for (ListQuery.View view : query.views()) {
            select.append(", count(*) filter (where ")
                    .append(statement.fill(view.condition()))
                    .append(")");
        }
        select.append(" from ")
                .append(statement.fill(query.from()))
                .append(" where ")
                .append(statement.fill(query.condition()));
        query.lookUp(state.text()).ifPresent(found -> select.append(" and ").append(statement.lookUp(state, found)));
        return reads.first(
                        select.toString(),
                        row -> {
                            var views = new HashMap<String, Integer>();
                            int at = 1;
                            for (ListQuery.View view : query.views()) {
                                views.put(view.name(), row.integer(at++));
                            }
                            return new Counts(row.integer(0), views);
                        },
                        statement.values())
                .orElseThrow();
    }

    /** What a chosen filter is called: its value, or what its id stands for. */
    public String label(ListQuery query, ListState state, Map<String, Object> given, String filter) {
        String value = String.valueOf(state.filters().get(filter));
        String label = query.filters().stream()
                .filter(f -> f.name().equals(filter))
                .map(ListQuery.Filter::label)
                .filter(Objects::nonNull) // a text is called what it says
                .findFirst()
                .orElse(null);
        if (label == null) {
            return value;
        }
        var statement = new Statement(query, given, state);
        return reads.first(statement.fill(label), row -> row.text(0), statement.values())
                .orElse(value);
    }

    /** Rows of a list, in the order of its state. */
    public List<ListRow> rows(ListQuery query, ListState state, Map<String, Object> given, int first, int size) {
        var statement = new Statement(query, given, state);
        var columns = query.columns();
        var select = new StringBuilder("select ");
        for (int i = 0; i < columns.size(); i++) {
            select.append(i == 0 ? "" : ", ")
                    .append(statement.fill(columns.get(i).sql()))
                    .append(" as c")
                    .append(i);
        }
        int sort = columns.indexOf(query.column(state.sort()));
        select.append(" from ")
                .append(statement.fill(query.from()))
                .append(" where ")
                .append(statement.fill(query.condition()))
                .append(" and ")
                .append(statement.chosen(query, state))
                .append(" order by c")
                .append(sort)
                .append(state.descending() ? " desc nulls last" : " nulls last")
                .append(", c0")
                .append(state.descending() ? " desc" : "")
                .append(" limit ")
                .append(size)
                .append(" offset ")
                .append(first);
        return reads.list(
                select.toString(),
                row -> {
                    var values = new HashMap<String, Object>();
                    for (int i = 0; i < columns.size(); i++) {
                        values.put(columns.get(i).name(), columns.get(i).read(row, i));
                    }
                    return new ListRow(values);
                },
                statement.values());
    }

    /** A statement in the making: names in fragments become positional parameters. */
    private static final class Statement {

        private final Map<String, Object> given;
        private final List<Object> values = new ArrayList<>();

        Statement(ListQuery query, Map<String, Object> given, ListState state) {
            this.given = new HashMap<>(given);
            for (ListQuery.Filter filter : query.filters()) {
                String value = state.filters().get(filter.name());
                if (value != null) {
                    // the database compares an id with a number only
                    this.given.put(
                            filter.name(),
                            filter.kind() == ListQuery.FilterKind.NUMBER ? (Object) Long.valueOf(value) : value);
                }
            }
        }

        /** The chosen view, the filters and the search. */
        String chosen(ListQuery query, ListState state) {
            var all = new ArrayList<String>();
            var view = query.viewOrFirst(state.view());
            all.add(view == null ? "true" : "(" + fill(view.condition()) + ")");
            for (ListQuery.Filter filter : query.filters()) {
                if (state.filters().containsKey(filter.name())) {
                    all.add("(" + fill(filter.condition()) + ")");
                }
            }
            var lookUp = query.lookUp(state.text());
            if (lookUp.isPresent()) {
                all.add(lookUp(state, lookUp.get()));
            } else if (state.text() != null && !query.searched().isEmpty()) {
                for (String word : state.text().split("\\s+")) {
                    given.put("word", word.toLowerCase(java.util.Locale.ROOT));
                    all.add("("
                            + String.join(
                                    " or ",
                                    query.searched().stream()
                                            .map(c -> fill("position(cast(:word as text) in lower(" + c + ")) > 0"))
                                            .toList())
                            + ")");
                }
            }
            return String.join(" and ", all);
        }

        String lookUp(ListState state, String condition) {
            given.put("word", state.text().toLowerCase(java.util.Locale.ROOT));
            return "(" + fill(condition) + ")";
        }

        String fill(String fragment) {
            return NAME.matcher(fragment).replaceAll(match -> {
                Object value = given.get(match.group(1));
                if (value == null) {
                    throw new IllegalArgumentException("nothing given for :" + match.group(1));
                }
                values.add(value);
                return "?" + values.size();
            });
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
