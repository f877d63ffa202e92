package org.wheelhouse.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.wheelhouse.kernel.BusinessException;

/**
 * Reads an uploaded spreadsheet row by row: .xlsx, .csv or .csv.gz, told by its content and never by its name. The heading decides which
 * column is which, in any order. A file that is wrong as a whole is refused with a reason ({@code platform.sheet.…}); a single cell that
 * cannot be taken is a problem of its row.
 */
public final class SheetReader {

    private SheetReader() {}

    /**
     * @throws BusinessException platform.sheet.too-large, .old-format, .bomb, .document-type, .broken, .encoding, .empty,
     *     .missing-columns, .unknown-columns, .duplicate-columns, .too-many-rows, .too-many-columns
     */
    public static void read(Path file, SheetColumns columns, Consumer<SheetRow> rows) {
        read(file, columns, SheetLimits.DEFAULT, rows);
    }

    static void read(Path file, SheetColumns columns, SheetLimits limits, Consumer<SheetRow> rows) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new BusinessException("platform.sheet.too-large", limits.fileBytes() / 1024 / 1024);
            }
            switch (beginning(file)) {
                case 0x504B -> {
                    ZipCheck.check(file, limits);
                    XlsxRows.read(file, columns, limits, rows);
                }
                case 0xD0CF -> throw new BusinessException("platform.sheet.old-format");
                case 0x1F8B -> CsvRows.read(file, true, columns, limits, rows);
                default -> CsvRows.read(file, false, columns, limits, rows);
            }
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            throw new BusinessException("platform.sheet.broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            return first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | first[1] & 0xFF;
        }
    }
}
