package org.wheelhouse.catalog.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.sheet.SheetColumns;
import org.wheelhouse.platform.sheet.SheetReader;
import org.wheelhouse.platform.sheet.SheetRow;
import org.wheelhouse.testing.Bounded;
import org.wheelhouse.testing.Mutants;

/** Any cells in an import: values of the kind that the column has, or findings that name the cell. */
public class ImportCellsFuzz {

    private static final SheetColumns COLUMNS =
            new SheetColumns(List.of("code"), List.of("count", "price", "flag", "day", "kind", "attributes", "brand"));
    private static final Set<String> BRANDS = Set.of("bosch", "mobil", "mann", "3m");
    private static final Map<String, AttributeValues.Definition> ATTRIBUTES = Map.of(
            "width", new AttributeValues.Definition("width", "number", false, Map.of()),
            "led", new AttributeValues.Definition("led", "boolean", false, Map.of()),
            "colour", new AttributeValues.Definition("colour", "choice", false, Map.of("黑", "black")),
            "note", new AttributeValues.Definition("note", "text", false, Map.of()));

    public static Stream<byte[]> seeds() {
        return Mutants.texts("""
                code,count,price,flag,day,kind,attributes,brand
                wiper-1,3,"¥1,198.50",yes,2026/09/03,ship,width=12.5|led=是|colour=黑|note=静音,bosch
                wiper-2,0,0,no,2026-09-03,install,,boschh
                """);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    public void valuesOrFindings(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".csv");
        try {
            Files.write(file, bytes);
            Bounded.run(() -> read(file));
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        try {
            SheetReader.read(file, COLUMNS, rows::add);
        } catch (BusinessException refusal) {
            return;
        }
        var draft = new Draft(Map.of("part", rows), "fuzz");
        for (RowReader row : draft.rows("part")) {
            values(row);
        }
        draft.findings()
                .forEach(finding -> assertTrue(
                        finding.key().startsWith("catalog.import.")
                                || finding.key().startsWith("platform.sheet."),
                        finding.key()));
    }

    private static void values(RowReader row) {
        row.code("code");
        Integer count = row.integer("count", 0, 99);
        assertTrue(count == null || count >= 0 && count <= 99, "count " + count);
        Long fen = row.yuan("price");
        assertTrue(fen == null || fen >= 0, "fen " + fen);
        row.yesNo("flag");
        row.day("day");
        row.choice("kind", "ship", "install");
        row.known("brand", BRANDS, "brand");
        AttributeValues.read(row, "attributes", ATTRIBUTES).values().stream()
                .filter(value -> value.number() != null)
                .forEach(value -> assertTrue(
                        Math.abs((long) value.number().scale()) <= 20
                                && value.number().precision() <= 40,
                        "a number that no table holds: " + value.number()));
    }
}
