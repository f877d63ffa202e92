package org.wheelhouse.platform.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound archive with any bytes as one of its parts: the first byte says which. */
public class WorkbookPartsFuzz {

    private static final Map<String, byte[]> PARTS = parts();

    private static Map<String, byte[]> parts() {
        var parts = new LinkedHashMap<String, byte[]>();
        try {
            Path file = Files.write(Files.createTempFile("fuzz", ".xlsx"), SheetFuzz.workbook());
            try (var zip = new ZipFile(file.toFile())) {
                for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                    ZipEntry entry = entries.nextElement();
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<byte[]> seeds() {
        var seeds = new ArrayList<byte[]>();
        List<byte[]> parts = List.copyOf(PARTS.values());
        for (int i = 0; i < parts.size(); i++) {
            var seed = new ByteArrayOutputStream();
            seed.write(i);
            seed.writeBytes(parts.get(i));
            seeds.add(seed.toByteArray());
        }
        return seeds.stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    public void rowsOrARefusal(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        int changed = Math.floorMod(bytes[0], PARTS.size());
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            int i = 0;
            for (var part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (i++ == changed) {
                    zip.write(bytes, 1, bytes.length - 1);
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        }
        new SheetFuzz().rowsOrARefusal(file.toByteArray());
    }
}
