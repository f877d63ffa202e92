package org.wheelhouse.platform.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a list page can show: one {@code from … where}, its columns, saved views and filters. Nothing that a request says becomes SQL:
 * columns, views and filters are chosen by name from here, values are parameters. In every fragment {@code :lang} is the reader's
 * language, other names ({@code :outlet}) are given by the page's bean.
 */
public final class ListQuery {

    enum FilterKind {
        TEXT,
        NUMBER,
        DAY
    }

    /** A saved view. */
    public record View(String name, String condition, boolean urgent) {}

    /** Words of that form are looked up instead of searched for. */
    record LookUp(Pattern form, String condition) {}

    /** @param label a select that says what an id stands for, or null */
    record Filter(String name, String condition, FilterKind kind, String label) {}

    private final String key;
    private final String from;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private List<String> searched = List.of();
    private final List<LookUp> lookUps = new ArrayList<>();
    private String condition = "true";
    private String order;
    private boolean descending;

    private ListQuery(String key, String from) {
        this.key = key;
        this.from = from;
    }

    /**
     * Begins a list.
     *
     * @param key prefix of its texts: {@code key.title}, {@code key.<column>}, {@code key.view.<view>}, {@code key.empty}
     * @param from tables and joins, without the word from
     */
    public static ListQuery of(String key, String from) {
        return new ListQuery(key, from);
    }

    /** The row's id, for links and as the last word of every order. */
    public ListQuery id(String name, String sql) {
        return column(name, sql, Column.Kind.ID, null);
    }

    public ListQuery text(String name, String sql) {
        return column(name, sql, Column.Kind.TEXT, null);
    }

    /** The name of a row in the reader's language, from its {@code name_zh} and {@code name_en}. */
    public ListQuery name(String name, String table) {
        return text(
                name,
                "case when :lang = 'en' then coalesce(" + table + ".name_en, " + table + ".name_zh) else " + table
                        + ".name_zh end");
    }

    public ListQuery number(String name, String sql) {
        return column(name, sql, Column.Kind.NUMBER, null);
    }

    /** An amount in fen. */
    public ListQuery money(String name, String sql) {
        return column(name, sql, Column.Kind.MONEY, null);
    }

    public ListQuery instant(String name, String sql) {
        return column(name, sql, Column.Kind.INSTANT, null);
    }

    public ListQuery day(String name, String sql) {
        return column(name, sql, Column.Kind.DAY, null);
    }

    public ListQuery flag(String name, String sql) {
        return column(name, sql, Column.Kind.FLAG, null);
    }

    /** A state; {@code texts + "." + state} says what it is called. */
    public ListQuery state(String name, String sql, String texts) {
        return column(name, sql, Column.Kind.STATE, texts);
    }

    private ListQuery column(String name, String sql, Column.Kind kind, String texts) {
        columns.put(name, new Column(name, sql, kind, texts));
        return this;
    }

    /** A condition that always holds. */
    public ListQuery where(String sql) {
        condition = sql;
        return this;
    }

    /** What the search field looks in; every word typed must be found in one of them. */
    public ListQuery search(String... sql) {
        searched = List.of(sql);
        return this;
    }

    /**
     * What a whole word of a certain form is, an order's number for one: it is looked up by an indexed column, and the list and its tabs
     * hold what was found, without reading every row.
     *
     * @param form regular expression of the whole word, in small letters
     * @param sql a condition on {@code :word}
     */
    public ListQuery lookUp(String form, String sql) {
        lookUps.add(new LookUp(Pattern.compile(form), sql));
        return this;
    }

    /** A saved view, shown as a tab with its count. The first one is where the page begins. */
    public ListQuery view(String name, String sql) {
        views.put(name, new View(name, sql, false));
        return this;
    }

    /** A saved view whose rows wait for a person: its count is red when there are any. */
    public ListQuery urgentView(String name, String sql) {
        views.put(name, new View(name, sql, true));
        return this;
    }

    /** A condition on {@code ?name=}, whose value stands for {@code :name} in it. */
    public ListQuery filter(String name, String sql) {
        filters.put(name, new Filter(name, sql, FilterKind.TEXT, null));
        return this;
    }

    /** The same for the id of a row of {@code table}, whose name is shown where the condition can be taken away. */
    public ListQuery filterOf(String name, String sql, String table) {
        return filterOf(name, sql, table, "case when :lang = 'en' then coalesce(name_en, name_zh) else name_zh end");
    }

    /** The same, shown by another of its columns than the name. */
    public ListQuery filterOf(String name, String sql, String table, String shown) {
        filters.put(
                name,
                new Filter(
                        name, sql, FilterKind.NUMBER, "select " + shown + " from " + table + " where id = :" + name));
        return this;
    }

    /** Two date fields, {@code ?from=} and {@code ?to=}, both days included, in China's time. */
    public ListQuery days(String sql) {
        filters.put(
                "from",
                new Filter(
                        "from",
                        sql + " >= cast(cast(:from as date) as timestamp) at time zone 'Asia/Shanghai'",
                        FilterKind.DAY,
                        null));
        filters.put(
                "to",
                new Filter(
                        "to",
                        sql + " < cast(cast(:to as date) + 1 as timestamp) at time zone 'Asia/Shanghai'",
                        FilterKind.DAY,
                        null));
        return this;
    }

    /** The order in which the page begins. */
    public ListQuery newestFirst(String column) {
        order = column;
        descending = true;
        return this;
    }

    public ListQuery orderBy(String column) {
        order = column;
        descending = false;
        return this;
    }

    public String key() {
        return key;
    }

    String from() {
        return from;
    }

    String condition() {
        return condition;
    }

    public List<String> searched() {
        return searched;
    }

    /** The look-up of a text, when it is one word of a known form. */
    Optional<String> lookUp(String text) {
        String word = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return lookUps.stream()
                .filter(l -> l.form().matcher(word).matches())
                .map(LookUp::condition)
                .findFirst();
    }

    public List<Column> columns() {
        return new ArrayList<>(columns.values());
    }

    public List<View> views() {
        return new ArrayList<>(views.values());
    }

    List<Filter> filters() {
        return new ArrayList<>(filters.values());
    }

    Optional<Column> sortable(String name) {
        return Optional.ofNullable(columns.get(name)).filter(Column::shown);
    }

    public Column column(String name) {
        return Optional.ofNullable(columns.get(name))
                .orElseThrow(() -> new IllegalArgumentException(key + " has no column " + name));
    }

    /** The view of that name, else the first; null for a list without views. */
    View viewOrFirst(String name) {
        return name != null && views.containsKey(name)
                ? views.get(name)
                : views.values().stream().findFirst().orElse(null);
    }

    public boolean hasDays() {
        return filters.containsKey("from");
    }

    String order() {
        return order == null ? columns.values().iterator().next().name() : order;
    }

    boolean descending() {
        return descending;
    }
}
