package org.wheelhouse.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Files of the demo chain under {@code /demo}: UTF-8, comma, a row of names first, several values in a cell separated by a bar. */
final class Csv {

    private Csv() {}

    /** All rows, each by column name; an empty cell is an empty text. */
    static List<Map<String, String>> read(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Csv.class.getResourceAsStream("/demo/" + file);
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("/demo/" + file, e);
        }
    }

    static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }
}
