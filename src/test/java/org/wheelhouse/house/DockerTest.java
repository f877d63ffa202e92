package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the application reads from the environment, docker/ gives it, and docs/operations.md explains. */
class DockerTest {

    private static final Pattern READ =
            Pattern.compile("@ConfigProperty\\(name = \"([A-Z_]+)\"\\)|\\$\\{ENV=([A-Z_]+)}");
    private static final String COMPOSE = Sources.read(Path.of("docker/compose.yaml"));

    private static Set<String> found(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Settings that have no default in the code. */
    private static Set<String> needed() {
        var needed = new TreeSet<String>();
        Sources.below(Path.of("src/main/java"), ".java")
                .forEach(file -> needed.addAll(found(Sources.read(file), READ)));
        return needed;
    }

    @Test
    void composeSetsWhatTheApplicationNeeds() {
        Set<String> missing = needed();
        missing.removeAll(found(COMPOSE, Pattern.compile("(?m)^ {6}([A-Z_]+):")));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theExampleNamesEveryValueThatComposeAsksFor() {
        assertEquals(
                found(COMPOSE, Pattern.compile("\\$\\{([A-Z_]+)}")),
                found(Sources.read(Path.of("docker/env.example")), Pattern.compile("(?m)^([A-Z_]+)=")));
    }

    @Test
    void theOperationsGuideExplainsEverySetting() {
        Set<String> missing = needed();
        missing.removeAll(found(Sources.read(Path.of("docs/operations.md")), Pattern.compile("`([A-Z_]+)`")));
        assertEquals(Set.of(), missing);
    }
}
