package org.wheelhouse.bench;

import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tables of figures: table → row → column → figure. */
final class Report {

    private final Map<String, Map<String, Map<String, Double>>> tables = new LinkedHashMap<>();

    /** @param figures column and figure in turn */
    void row(String table, String row, Object... figures) {
        var columns = tables.computeIfAbsent(table, t -> new LinkedHashMap<>())
                .computeIfAbsent(row, r -> new LinkedHashMap<>());
        for (int i = 0; i < figures.length; i += 2) {
            columns.put((String) figures[i], ((Number) figures[i + 1]).doubleValue());
        }
        Ground.say("  " + table + " | " + row + " | " + columns);
    }

    /** @param other figures of another run; where it has one, how many times it this one is stands beside */
    void print(Map<String, Map<String, Map<String, Double>>> other) {
        tables.forEach((table, rows) -> {
            Set<String> columns = new LinkedHashSet<>();
            rows.values().forEach(r -> columns.addAll(r.keySet()));
            var lines = new ArrayList<List<String>>();
            var head = new ArrayList<>(List.of(table));
            head.addAll(columns);
            lines.add(head);
            rows.forEach((row, figures) -> {
                var line = new ArrayList<>(List.of(row));
                columns.forEach(c -> line.add(cell(
                        figures.get(c),
                        other.getOrDefault(table, Map.of())
                                .getOrDefault(row, Map.of())
                                .get(c))));
                lines.add(line);
            });
            Ground.say("");
            lines.forEach(line -> Ground.say(aligned(line, lines)));
        });
        Ground.say("");
    }

    private static String cell(Double figure, Double other) {
        if (figure == null) {
            return "";
        }
        String shown = figure >= 100 || figure == Math.rint(figure)
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, figure < 1 ? "%.3f" : "%.2f", figure);
        return other == null || other == 0 ? shown : shown + String.format(Locale.ROOT, " (%.2f×)", figure / other);
    }

    private static String aligned(List<String> line, List<List<String>> lines) {
        var text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            int at = column;
            int width = lines.stream().mapToInt(l -> l.get(at).length()).max().orElse(0);
            String cell = line.get(column);
            text.append(
                    column == 0
                            ? cell + " ".repeat(width - cell.length())
                            : "  " + " ".repeat(width - cell.length()) + cell);
        }
        return text.toString();
    }

    void write(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        try (var json = JsonbBuilder.create(new JsonbConfig().withFormatting(true))) {
            Files.writeString(file, json.toJson(tables));
        }
        Ground.say("Kept in " + file + "; -Dbench.against=… compares another run with it.");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Map<String, Double>>> read(Path file) throws IOException {
        var read = JsonbBuilder.create().fromJson(Files.readString(file), Map.class);
        var tables = new LinkedHashMap<String, Map<String, Map<String, Double>>>();
        ((Map<String, Map<String, Map<String, Number>>>) read)
                .forEach((table, rows) -> rows.forEach((row, figures) ->
                        figures.forEach((column, figure) -> tables.computeIfAbsent(table, t -> new LinkedHashMap<>())
                                .computeIfAbsent(row, r -> new LinkedHashMap<>())
                                .put(column, figure.doubleValue()))));
        return tables;
    }
}
