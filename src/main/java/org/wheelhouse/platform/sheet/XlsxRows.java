package org.wheelhouse.platform.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.sheet.Heading.RawCell;

/**
 * Reads the first sheet of an .xlsx with fastexcel-reader: it streams (50,000 rows need no more heap than ten), where POI's object model
 * takes some hundred megabytes for them, and it computes nothing. What a formula yields depends on who last opened the file: it is
 * refused.
 */
final class XlsxRows {

    /** Excel's own limit of a number format. */
    private static final int LONGEST_FORMAT = 255;

    private XlsxRows() {}

    static void read(Path file, SheetColumns columns, SheetLimits limits, Consumer<SheetRow> sink) throws IOException {
        var options = new ReadingOptions(hasStyles(file), true);
        try (var workbook = sound(() -> new ReadableWorkbook(file.toFile(), options));
                var rows = sound(() -> workbook.getFirstSheet().openStream())) {
            Iterator<Row> all = rows.iterator();
            Heading heading = null;
            for (Line line = sound(() -> next(all, limits)); line != null; line = sound(() -> next(all, limits))) {
                if (heading == null) {
                    heading = new Heading(
                            line.cells().stream()
                                    .map(c -> c == null ? RawCell.text("") : c)
                                    .toList(),
                            columns,
                            limits,
                            sink);
                } else {
                    heading.row(line.number(), line.cells());
                }
            }
            if (heading == null) {
                throw new BusinessException("platform.sheet.empty");
            }
        }
    }

    private record Line(int number, List<RawCell> cells) {}

    /** Null at the end. */
    private static Line next(Iterator<Row> rows, SheetLimits limits) {
        if (!rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        if (row.getCellCount() > limits.columns()) {
            throw new BusinessException("platform.sheet.too-many-columns", limits.columns());
        }
        var cells = new ArrayList<RawCell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.hasCell(i) ? raw(row.getCell(i)) : null);
        }
        return new Line(row.getRowNum(), cells);
    }

    /**
     * What the reader makes of a file. It has no exception for one that is not as it should be: whatever its parser, a missing part or a
     * number out of place comes to is thrown. That the file can be read as such, {@link ZipCheck} has seen before.
     */
    private static <T> T sound(Callable<T> reading) {
        try {
            return reading.call();
        } catch (BusinessException refusal) {
            throw refusal;
        } catch (Exception unsound) {
            throw new BusinessException("platform.sheet.broken");
        }
    }

    /** Without styles there are no formats of numbers to be told, and the reader would fail looking for them. */
    private static boolean hasStyles(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private static RawCell raw(Cell cell) {
        if (cell == null) {
            return null;
        }
        if (cell.getFormula() != null) {
            return RawCell.refused("platform.sheet.formula");
        }
        return switch (cell.getType()) {
            case FORMULA -> RawCell.refused("platform.sheet.formula");
            case ERROR -> RawCell.refused("platform.sheet.error-value");
            case EMPTY -> null;
            case BOOLEAN -> RawCell.text(cell.asBoolean() ? "yes" : "no");
            case NUMBER -> RawCell.text(number(cell));
            case STRING -> RawCell.text(cell.asString() == null ? "" : CellText.unescaped(cell.asString()));
        };
    }

    /** Numbers as they are shown: binary fractions are rounded to the 15 digits that Excel shows; days as 2026-09-03. */
    private static String number(Cell cell) {
        if (isDate(cell)) {
            LocalDateTime time = cell.asDate();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        BigDecimal number = cell.asNumber().round(new MathContext(15)).stripTrailingZeros();
        return number.scale() < -20 || number.scale() > 20 ? number.toString() : number.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null
                && List.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58)
                        .contains(id)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && format.length() <= LONGEST_FORMAT
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*(yy|d).*");
    }
}
