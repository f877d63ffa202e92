package org.wheelhouse.platform.sheet;

import java.util.List;
import java.util.Map;

/** A row below the heading; its number is the one a spreadsheet program shows (the heading is 1). */
public final class SheetRow {

    private final int number;
    private final Map<String, Integer> places;
    private final String[] cells;
    private final List<CellProblem> problems;

    SheetRow(int number, Map<String, Integer> places, String[] cells, List<CellProblem> problems) {
        this.number = number;
        this.places = places;
        this.cells = cells;
        this.problems = List.copyOf(problems);
    }

    public int number() {
        return number;
    }

    /** The text of a cell without blanks around it; empty where the cell or its column is. */
    public String get(String column) {
        Integer place = places.get(column);
        return place == null || place >= cells.length || cells[place] == null ? "" : cells[place].strip();
    }

    /** Whether the file has this column. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The address of a cell, {@code C14}; of the row's first one where there is no such column. */
    public String address(String column) {
        return CellText.address(places.getOrDefault(column, 0), number);
    }

    /** Cells that cannot be taken: formulas, errors, control characters, too long a text. Their text is empty. */
    public List<CellProblem> problems() {
        return problems;
    }
}
