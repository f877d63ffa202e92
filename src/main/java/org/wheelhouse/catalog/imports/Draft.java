package org.wheelhouse.catalog.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.platform.sheet.SheetRow;

/** What a run's files say, what is to be found fault with, and what is to be written of it. */
public final class Draft {

    static final int MOST_FINDINGS = 2_000;

    private final Map<String, List<SheetRow>> rows;
    private final String source;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<TableStep, List<Map<String, Object>>> writes = new LinkedHashMap<>();
    private int errors;

    Draft(Map<String, List<SheetRow>> rows, String source) {
        this.rows = rows;
        this.source = source;
        rows.forEach((part, some) -> some.forEach(r -> r.problems()
                .forEach(p -> add(
                        new Finding(part, r.number(), p.column(), p.address(), "", true, p.key(), p.arguments())))));
    }

    /** The rows of a file, empty where it was not sent. */
    public List<RowReader> rows(String part) {
        return rows.getOrDefault(part, List.of()).stream()
                .map(r -> new RowReader(this, part, r))
                .toList();
    }

    /** What the source of the vehicle tree is called. */
    public String source() {
        return source;
    }

    int rowsRead() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Begins a step, so that steps are done in the order in which they were begun. */
    public void begin(TableStep... steps) {
        for (TableStep step : steps) {
            writes.computeIfAbsent(step, s -> new ArrayList<>());
        }
    }

    /** A row for a step: names of its columns and values in turn. */
    public void write(TableStep step, RowReader row, Object... namesAndValues) {
        var values = new LinkedHashMap<String, Object>();
        values.put("n", row.place());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                values.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        writes.computeIfAbsent(step, s -> new ArrayList<>()).add(values);
    }

    void add(Finding finding) {
        if (finding.error()) {
            errors++;
        }
        if (findings.size() < MOST_FINDINGS || finding.error() && errors == 1) {
            findings.add(finding);
        }
    }

    Map<TableStep, List<Map<String, Object>>> writes() {
        return writes;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean refused() {
        return errors > 0;
    }
}
