package org.wheelhouse.platform.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.params.provider.MethodSource;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.testing.Bounded;

/** Any file at all as an uploaded spreadsheet: rows, or a refusal in words. */
public class SheetFuzz {

    private static final SheetColumns COLUMNS = new SheetColumns(List.of("sku", "name"), List.of("price", "day"));
    private static final String TEXT = "sku,name,price,day\nA1,\"机油, 5W-30\",569.90,2026-09-03\nA2,'=1+1,,\n";

    public static Stream<byte[]> seeds() throws IOException {
        return Stream.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                TEXT.getBytes(Charset.forName("GB18030")),
                ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8),
                packed(TEXT),
                workbook());
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                var workbook = new Workbook(out, "t", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            List<String> heading = List.of("sku", "name", "price", "day");
            for (int i = 0; i < heading.size(); i++) {
                sheet.value(0, i, heading.get(i));
            }
            sheet.value(1, 0, 2680000010070L);
            sheet.value(1, 1, "机油 5W-30");
            sheet.value(1, 2, 569.9);
            sheet.value(1, 3, LocalDate.of(2026, 9, 3));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
        }
        return bytes.toByteArray();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    public void rowsOrARefusal(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", "");
        try {
            Files.write(file, bytes);
            Bounded.run(() -> read(file));
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file) {
        try {
            SheetReader.read(file, COLUMNS, row -> COLUMNS.all().forEach(column -> check(row, column)));
        } catch (BusinessException refusal) {
            assertTrue(refusal.key().startsWith("platform.sheet."), refusal.key());
        }
    }

    private static void check(SheetRow row, String column) {
        String text = row.get(column);
        assertTrue(text.length() <= SheetLimits.DEFAULT.cellCharacters() && !CellText.hasControl(text), text);
        assertTrue(row.address(column).matches("[A-Z]+-?[0-9]+"), row.address(column));
    }
}
