package org.wheelhouse.catalog.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.platform.sheet.SheetColumns;
import org.wheelhouse.platform.sheet.SheetReader;
import org.wheelhouse.platform.sheet.SheetRow;

/** What the cells of an import are taken for. */
class RowReaderTest {

    private static final Map<String, AttributeValues.Definition> WIDTH =
            Map.of("width", new AttributeValues.Definition("width", "number", false, Map.of()));

    @TempDir
    private Path folder;

    private Draft draft(String column, List<String> cells) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), column + "\n" + String.join("\n", cells));
        var rows = new ArrayList<SheetRow>();
        SheetReader.read(file, new SheetColumns(List.of(column), List.of()), rows::add);
        return new Draft(Map.of("part", rows), "test");
    }

    @Test
    void saysWhatAnUnknownWordCouldMeanButNotInAFileOfThem() throws IOException {
        var draft = draft("brand", java.util.Collections.nCopies(500, "boschh"));
        draft.rows("part").forEach(row -> row.known("brand", Set.of("bosch"), "brand"));
        var keys = draft.findings().stream().map(Finding::key).toList();
        assertEquals("catalog.import.unknown-near", keys.getFirst());
        assertEquals("catalog.import.unknown", keys.getLast());
        assertEquals(500, keys.size());
    }

    @Test
    void anAttributeIsANumberThatAPageCanShow() throws IOException {
        var draft = draft(
                "attributes", List.of("width=12.5", "width=1e999999", "width=-0.000000000000000000001", "width=x"));
        var values = draft.rows("part").stream()
                .map(row -> AttributeValues.read(row, "attributes", WIDTH).get("width"))
                .toList();
        assertEquals("12.5", values.getFirst().number().toPlainString());
        assertEquals(3, draft.findings().size());
        draft.findings().forEach(finding -> assertEquals("catalog.import.attribute-number", finding.key()));
    }
}
