package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guides show what the browser tests see: every picture is taken by one, and shown by a guide. */
class GuidesTest {

    private static final Path PICTURES = Path.of("docs/pictures");

    private static Set<String> in(Path folder, String ending, Pattern name) throws IOException {
        try (var files = Files.list(folder)) {
            var found = new TreeSet<String>();
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                name.matcher(Files.readString(file)).results().forEach(r -> found.add(r.group(1)));
            }
            return found;
        }
    }

    @Test
    void everyPictureIsTakenByATestAndShown() throws IOException {
        Set<String> shown = in(Path.of("docs"), ".md", Pattern.compile("]\\(pictures/([a-z-]+)\\.jpg\\)"));
        Set<String> taken = in(
                Path.of("src/test/java/org/wheelhouse/e2e"),
                ".java",
                Pattern.compile("\\.pictured(?:OnTablet)?\\(\"([a-z-]+)\"\\)"));
        try (var files = Files.list(PICTURES)) {
            Set<String> there = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".jpg"))
                    .map(f -> f.replace(".jpg", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(shown.size() > 8, shown.toString());
            assertEquals(shown, taken);
            assertEquals(shown, there);
        }
    }
}
