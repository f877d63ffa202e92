package org.wheelhouse.catalog.imports;

/**
 * How the rows of a draft become rows of one table.
 *
 * @param name distinguishes the steps of a kind
 * @param table the table
 * @param row columns and types of the draft's rows: {@code code text, position int}; {@code n int}, the row's number, comes by itself
 * @param wanted query over {@code d}, the draft's rows, that yields {@code n} and the columns to be written, ids instead of codes
 * @param columns the columns to be written, comma-separated
 * @param match condition that pairs a row {@code t} of the table with a wanted row {@code w}
 * @param replaces condition over {@code t} and {@code w}, empty for none: rows of the table that meet it for some wanted row, and match
 *     none, are removed. The file then says all there is about its parents.
 * @param counts what an added row of the table makes of the row of the file
 */
public record TableStep(
        String name,
        String table,
        String row,
        String wanted,
        String columns,
        String match,
        String replaces,
        Counts counts) {

    /** The row is new; it is changed, being new by another table's row; or nothing that a person would call a change. */
    enum Counts {
        NEW,
        CHANGED,
        NOTHING
    }

    public TableStep(String table, String row, String wanted, String columns, String match) {
        this(table, table, row, wanted, columns, match, "", Counts.NEW);
    }

    public TableStep replacing(String condition) {
        return new TableStep(name, table, row, wanted, columns, match, condition, counts);
    }

    /** A part of what the row of the file means; the row is new by another table's row. */
    public TableStep detail() {
        return new TableStep(name, table, row, wanted, columns, match, replaces, Counts.CHANGED);
    }

    /** Book-keeping. */
    TableStep silent() {
        return new TableStep(name, table, row, wanted, columns, match, replaces, Counts.NOTHING);
    }

    public TableStep named(String other) {
        return new TableStep(other, table, row, wanted, columns, match, replaces, counts);
    }
}
