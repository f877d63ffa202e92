package org.wheelhouse.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wheelhouse.kernel.Money;

/**
 * Writes a spreadsheet as it goes: .xlsx, or .csv in UTF-8 with a byte order mark (Excel needs it). Numbers are numbers, money is yuan
 * with two places, days are ISO days, texts are texts: one that begins like a formula gets an apostrophe, which {@link SheetReader}
 * takes off again, so that what goes out comes back in unchanged.
 */
public abstract sealed class SheetWriter implements Closeable {

    private SheetWriter() {}

    /** Begins a file on the stream, which stays open at the end. @param name of the sheet */
    public static SheetWriter xlsx(OutputStream out, String name, List<String> heading) throws IOException {
        return new Xlsx(out, name, heading);
    }

    public static SheetWriter csv(OutputStream out, List<String> heading) throws IOException {
        return new Csv(out, heading);
    }

    /** Adds a row of texts, numbers, {@link Money}, days, booleans (yes or no) and nulls. */
    public abstract void row(List<?> cells) throws IOException;

    private static String text(Object cell) {
        return switch (cell) {
            case null -> "";
            case Boolean flag -> flag ? "yes" : "no";
            case Money money -> money.yuan();
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case LocalDate day -> day.toString();
            default -> CellText.neutralised(cell.toString());
        };
    }

    private static final class Csv extends SheetWriter {

        private final CSVPrinter printer;

        Csv(OutputStream out, List<String> heading) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(heading);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            printer.printRecord(cells.stream().map(SheetWriter::text).toList());
        }

        @Override
        public void close() throws IOException {
            printer.flush();
        }
    }

    private static final class Xlsx extends SheetWriter {

        private static final int FLUSHED_EVERY = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int next;

        Xlsx(OutputStream out, String name, List<String> heading) throws IOException {
            workbook = new Workbook(out, "Wheelhouse", "1.0");
            sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            for (int i = 0; i < heading.size(); i++) {
                sheet.width(i, Math.min(40, Math.max(12, heading.get(i).length() + 2)));
                sheet.value(0, i, heading.get(i));
                sheet.style(0, i).bold().set();
            }
            next = 1;
        }

        @Override
        public void row(List<?> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                switch (cells.get(i)) {
                    case null -> {}
                    case Money money -> {
                        sheet.value(next, i, new BigDecimal(money.yuan()));
                        sheet.style(next, i).format("0.00").set();
                    }
                    case Number number -> sheet.value(next, i, number);
                    case Object other -> sheet.inlineString(next, i, CellText.escaped(text(other)));
                }
            }
            next++;
            if (next % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
        }
    }
}
