package org.wheelhouse.platform.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.sheet.Heading.RawCell;

/**
 * Reads .csv, packed with gzip or not, as it streams by. The encoding is found by reading the file once in full: UTF-8, with or without
 * a byte order mark, is strict enough to be told from all others; else GB18030, which contains GBK, as Chinese Excel writes it.
 */
final class CsvRows {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private CsvRows() {}

    static void read(Path file, boolean packed, SheetColumns columns, SheetLimits limits, Consumer<SheetRow> sink)
            throws IOException {
        Charset charset = charset(file, packed, limits);
        try (var reader = new OneRecord(reader(file, packed, limits, charset));
                var records = FORMAT.parse(reader)) {
            Heading heading = null;
            for (CSVRecord record : records) {
                reader.next();
                if (record.size() > limits.columns()) {
                    throw new BusinessException("platform.sheet.too-many-columns", limits.columns());
                }
                List<RawCell> cells = new ArrayList<>(record.size());
                record.forEach(text -> cells.add(RawCell.text(text)));
                if (heading == null) {
                    heading = new Heading(cells, columns, limits, sink);
                } else {
                    heading.row(Math.toIntExact(record.getRecordNumber()), cells);
                }
            }
            if (heading == null) {
                throw new BusinessException("platform.sheet.empty");
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new BusinessException("platform.sheet.broken");
        }
    }

    private static Charset charset(Path file, boolean packed, SheetLimits limits) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GBK)) {
            try (var reader = reader(file, packed, limits, charset)) {
                var buffer = new char[64 * 1024];
                int read = 0;
                while (read >= 0) {
                    read = reader.read(buffer);
                }
                return charset;
            } catch (CharacterCodingException notThisOne) {
                // the next may be
            }
        }
        throw new BusinessException("platform.sheet.encoding");
    }

    private static BufferedReader reader(Path file, boolean packed, SheetLimits limits, Charset charset)
            throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
        if (packed) {
            in = new Bounded(
                    new GZIPInputStream(in),
                    Math.min(limits.totalBytes(), Math.max(1024 * 1024, Files.size(file) * limits.ratio())));
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(in, decoder));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** A record that never ends, for want of a quote, is refused before it fills the memory. */
    private static final class OneRecord extends java.io.FilterReader {

        /** Characters; a hundred full cells. */
        private static final int LONGEST = 4 * 1024 * 1024;

        private int length;

        OneRecord(BufferedReader in) {
            super(in);
        }

        /** The next one begins, somewhere in what has been read ahead. */
        void next() {
            length = 0;
        }

        private int counted(int n) {
            length += Math.max(0, n);
            if (length > LONGEST) {
                throw new BusinessException("platform.sheet.broken");
            }
            return n;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            counted(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(char[] characters, int from, int most) throws IOException {
            return counted(super.read(characters, from, most));
        }
    }

    /** A packed file that inflates beyond the bound is refused as soon as it does. */
    private static final class Bounded extends java.io.FilterInputStream {

        private long left;

        Bounded(InputStream in, long bound) {
            super(in);
            left = bound;
        }

        private int counted(int n) {
            left -= Math.max(0, n);
            if (left < 0) {
                throw new BusinessException("platform.sheet.bomb");
            }
            return n;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            counted(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return counted(super.read(bytes, from, length));
        }
    }
}
