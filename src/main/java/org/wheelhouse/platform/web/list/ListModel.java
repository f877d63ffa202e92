package org.wheelhouse.platform.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.wheelhouse.platform.list.Column;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.list.ListRow;
import org.wheelhouse.platform.list.ListService;
import org.wheelhouse.platform.list.ListState;
import org.wheelhouse.platform.web.Text;

/**
 * What the list template shows: PrimeFaces' data table takes its rows from here, tabs, chips, headers and pager their links. Sort, page
 * and filters stand in the address alone, so a list can be bookmarked, sent to a colleague and gone back to.
 */
public final class ListModel extends LazyDataModel<ListRow> {

    private static final long serialVersionUID = 1L;

    /** A tab. */
    public record Tab(String label, int count, boolean urgent, boolean current, String link) {}

    /** A condition that holds, and the address without it. */
    public record Chip(String label, String link) {}

    /** A page of the pager; number 0 is a gap. */
    public record Page(int number, boolean current, String link) {}

    private final transient ListQuery query;
    private final transient ListState state;
    private final transient Map<String, Object> given;
    private final transient ListService service;
    private final transient Text text;
    private transient ListService.Counts counts;
    private transient List<ListRow> rows;

    ListModel(ListQuery query, ListState state, Map<String, Object> given, ListService service, Text text) {
        this.query = query;
        this.state = state;
        this.given = given;
        this.service = service;
        this.text = text;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return counts().total();
    }

    @Override
    public List<ListRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return getRows();
    }

    @Override
    public String getRowKey(ListRow row) {
        return String.valueOf(row.get(query.columns().getFirst().name()));
    }

    private ListService.Counts counts() {
        if (counts == null) {
            counts = service.count(query, state, given);
        }
        return counts;
    }

    /** The rows of this page. */
    public List<ListRow> getRows() {
        if (rows == null) {
            rows = service.rows(query, state, given, state.first(), state.size());
        }
        return rows;
    }

    public int getTotal() {
        return counts().total();
    }

    /** The number of the first row shown, from 1. */
    public int getFrom() {
        return state.first() + 1;
    }

    public int getTo() {
        return state.first() + getRows().size();
    }

    public String getKey() {
        return query.key();
    }

    public String getSearched() {
        return state.text();
    }

    public boolean isSearchable() {
        return !query.searched().isEmpty();
    }

    public boolean isWithDays() {
        return query.hasDays();
    }

    /** Whether search or filters leave rows out; an empty list then says so. */
    public boolean isNarrowed() {
        return state.isNarrowed();
    }

    /** What the form of the filter bar carries along. */
    public Map<String, String> getFilters() {
        return state.filters();
    }

    public String getView() {
        return state.view();
    }

    public String getSort() {
        return (state.descending() ? "-" : "") + state.sort();
    }

    public List<Tab> getTabs() {
        return query.views().stream()
                .map(v -> new Tab(
                        text.get(query.key() + ".view." + v.name()),
                        counts().views().get(v.name()),
                        v.urgent() && counts().views().get(v.name()) > 0,
                        v.name().equals(state.view()),
                        link("view", v.name())))
                .toList();
    }

    public List<Chip> getChips() {
        var days = state.filters().entrySet().stream()
                .map(f -> new Chip(
                        text.get(
                                        query.hasDays()
                                                        && (f.getKey().equals("from")
                                                                || f.getKey().equals("to"))
                                                ? "platform.list." + f.getKey()
                                                : query.key() + "." + f.getKey())
                                + " " + service.label(query, state, given, f.getKey()),
                        link(f.getKey(), null)));
        var searched = Stream.ofNullable(state.text())
                .map(t -> new Chip(text.of("platform.list.searched", t), link("q", null)));
        return Stream.concat(searched, days).toList();
    }

    /** The address without search and filters. */
    public String getCleared() {
        var changes = new java.util.HashMap<String, String>();
        state.filters().keySet().forEach(f -> changes.put(f, null));
        changes.put("q", null);
        return state.link(query, changes);
    }

    public List<Page> getPages() {
        int last = getLastPage();
        var pages = new ArrayList<Page>();
        for (int i = 1; i <= last; i++) {
            if (i == 1 || i == last || Math.abs(i - state.page()) <= 1) {
                pages.add(new Page(i, i == state.page(), pageLink(i)));
            } else if (pages.getLast().number() != 0) {
                pages.add(new Page(0, false, ""));
            }
        }
        return pages;
    }

    private int getLastPage() {
        return Math.max(1, (getTotal() + state.size() - 1) / state.size());
    }

    /** The address of the page before, null on the first. */
    public String getPrevious() {
        return state.page() > 1 ? pageLink(state.page() - 1) : null;
    }

    public String getNext() {
        return state.page() < getLastPage() ? pageLink(state.page() + 1) : null;
    }

    private String pageLink(int page) {
        return link("page", page == 1 ? null : String.valueOf(page));
    }

    /** The address sorted by a column, the other way round where it is sorted by it already. */
    public String sortLink(String column) {
        Column by = query.column(column);
        boolean largestFirst =
                by.kind() == Column.Kind.INSTANT || by.kind() == Column.Kind.MONEY || by.kind() == Column.Kind.NUMBER;
        boolean descending = column.equals(state.sort()) ? !state.descending() : largestFirst;
        return link("sort", (descending ? "-" : "") + column);
    }

    /** {@code ascending}, {@code descending}, or null for a column that the list is not sorted by. */
    public String sorted(String column) {
        return !column.equals(state.sort()) ? null : state.descending() ? "descending" : "ascending";
    }

    public String label(String column) {
        return text.get(query.key() + "." + query.column(column).name());
    }

    /** The address that downloads this list, filtered and sorted as it stands. */
    public String exportLink(String format) {
        return link("export", format);
    }

    private String link(String parameter, String value) {
        var change = new java.util.HashMap<String, String>();
        change.put(parameter, value);
        return state.link(query, change);
    }
}
