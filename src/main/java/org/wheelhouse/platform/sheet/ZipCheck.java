package org.wheelhouse.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.wheelhouse.kernel.BusinessException;

/**
 * Inflates every part of an .xlsx once and throws it away, before a parser sees it: number of parts, size of each and of all, ratio, how
 * long it goes on without an element's beginning (a parser keeps all of that in memory at once), and no document type (without one there
 * are no entities, external or other). What the archive says of its own sizes is not believed.
 */
final class ZipCheck {

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final long SMALL = 1024 * 1024;
    /** Bytes: a cell of the most characters that Excel holds, each of them written as an entity. */
    private static final int LONGEST_TEXT = 1024 * 1024;

    private final SheetLimits limits;
    private long total;

    private ZipCheck(SheetLimits limits) {
        this.limits = limits;
    }

    static void check(Path file, SheetLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new BusinessException("platform.sheet.bomb");
            }
            var check = new ZipCheck(limits);
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    check.inflate(in, entry.getCompressedSize(), entry.getName());
                }
            }
        } catch (ZipException e) {
            throw new BusinessException("platform.sheet.broken");
        }
    }

    private void inflate(InputStream in, long packed, String name) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        int matched = 0;
        int plain = 0;
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            total += n;
            boolean swollen = size > SMALL && size > Math.max(1, packed) * limits.ratio();
            if (size > limits.entryBytes() || total > limits.totalBytes() || swollen) {
                throw new BusinessException("platform.sheet.bomb");
            }
            for (int i = 0; xml && i < n; i++) {
                plain = buffer[i] == '<' ? 0 : plain + 1;
                if (plain > LONGEST_TEXT) {
                    throw new BusinessException("platform.sheet.bomb");
                }
                if (buffer[i] != 0) { // zeros: the same text in UTF-16
                    matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                    if (matched == DOCTYPE.length) {
                        throw new BusinessException("platform.sheet.document-type");
                    }
                }
            }
        }
    }
}
