package org.wheelhouse.platform.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.wheelhouse.kernel.BusinessException;

/** The heading of a file: which column stands where. Makes the rows below it, and counts them. */
final class Heading {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final SheetLimits limits;
    private final Consumer<SheetRow> rows;
    private int count;

    /** A cell as a file holds it; a problem instead of a text where it cannot be taken. */
    record RawCell(String text, String problem, List<String> arguments) {

        static RawCell text(String text) {
            return new RawCell(text, null, List.of());
        }

        static RawCell refused(String problem, String... arguments) {
            return new RawCell("", problem, List.of(arguments));
        }
    }

    Heading(List<RawCell> cells, SheetColumns wanted, SheetLimits limits, Consumer<SheetRow> rows) {
        this.limits = limits;
        this.rows = rows;
        var unknown = new LinkedHashSet<String>();
        var twice = new LinkedHashSet<String>();
        for (RawCell cell : cells) {
            String name = cell.text == null ? "" : cell.text.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                if (places.putIfAbsent(name, names.size()) != null) {
                    twice.add(name);
                } else if (!wanted.all().contains(name)) {
                    unknown.add(name.length() > 60 ? name.substring(0, 60) + "…" : name);
                }
            }
            names.add(name);
        }
        var missing =
                wanted.required().stream().filter(c -> !places.containsKey(c)).toList();
        if (!missing.isEmpty()) {
            throw new BusinessException("platform.sheet.missing-columns", String.join(", ", missing), listed(unknown));
        }
        if (!twice.isEmpty()) {
            throw new BusinessException("platform.sheet.duplicate-columns", String.join(", ", twice));
        }
        if (!unknown.isEmpty()) {
            throw new BusinessException(
                    "platform.sheet.unknown-columns", listed(unknown), String.join(", ", wanted.all()));
        }
    }

    private static String listed(Iterable<String> names) {
        var some = new ArrayList<String>();
        names.forEach(some::add);
        return some.isEmpty() ? "–" : String.join(", ", some.subList(0, Math.min(10, some.size())));
    }

    void row(int number, List<RawCell> cells) {
        if (cells.stream().allMatch(c -> c == null || c.problem == null && c.text.isBlank())) {
            return;
        }
        if (++count > limits.rows()) {
            throw new BusinessException("platform.sheet.too-many-rows", limits.rows());
        }
        var texts = new String[names.size()];
        var problems = new ArrayList<CellProblem>();
        for (int i = 0; i < cells.size(); i++) {
            RawCell cell = cells.get(i);
            if (cell != null) {
                RawCell checked = checked(cell, i);
                if (checked.problem != null) {
                    problems.add(new CellProblem(
                            i < names.size() ? names.get(i) : "",
                            CellText.address(i, number),
                            checked.problem,
                            checked.arguments));
                } else if (i < texts.length) {
                    texts[i] = CellText.restored(checked.text);
                }
            }
        }
        rows.accept(new SheetRow(number, places, texts, problems));
    }

    private RawCell checked(RawCell cell, int column) {
        boolean named = column < names.size() && !names.get(column).isEmpty();
        if (cell.problem != null) {
            return cell;
        }
        if (!named && !cell.text.isBlank()) {
            return RawCell.refused("platform.sheet.no-heading");
        }
        if (cell.text.length() > limits.cellCharacters()) {
            return RawCell.refused("platform.sheet.too-long", String.valueOf(limits.cellCharacters()));
        }
        return CellText.hasControl(cell.text) ? RawCell.refused("platform.sheet.control-character") : cell;
    }
}
