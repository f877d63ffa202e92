package org.wheelhouse.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java");
    static final Path PAGES = Path.of("src/main/webapp");
    static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    /** All files below the folder whose name ends so, in a stable order. */
    static List<Path> below(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    static long lines(Path file) {
        return read(file).lines().count();
    }

    /** Without imports and empty lines, which the formatter decides on. */
    static long linesOfCode(Path file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();
    }
}
