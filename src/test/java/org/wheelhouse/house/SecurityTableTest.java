package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/security.md: every requirement of OWASP ASVS 5.0 at level 1 and 2 once, with a state, and what it names exists. */
class SecurityTableTest {

    private static final String PAGE = Sources.read(Path.of("docs/security.md"));
    private static final Set<String> STATES = Set.of("met", "partly", "not met", "not applicable");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private record Line(String id, String about, String state, String shown) {

        List<String> names() {
            return NAME.matcher(shown).results().map(m -> m.group(1)).toList();
        }
    }

    private static List<Line> lines() {
        return Pattern.compile("(?m)^\\| ([0-9.]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\|$")
                .matcher(PAGE)
                .results()
                .map(m -> new Line(m.group(1), m.group(2), m.group(3), m.group(4)))
                .toList();
    }

    /** Files by path and by name, classes by name. */
    private static Set<String> known() {
        var known = new HashSet<String>();
        Stream.of("src", "docker", "docs", "webapp-themes")
                .flatMap(folder -> Sources.below(Path.of(folder), "").stream())
                .forEach(file -> {
                    String name = file.getFileName().toString();
                    known.add(file.toString().replace('\\', '/'));
                    known.add(name);
                    if (name.endsWith(".java")) {
                        known.add(name.substring(0, name.length() - ".java".length()));
                    }
                });
        known.addAll(Set.of("pom.xml", "README.md"));
        return known;
    }

    @Test
    void everyRequirementStandsThereOnce() {
        // id and level of OWASP ASVS 5.0.0 (CC BY-SA 4.0), level 1 and 2, without chapter 17 (WebRTC)
        var wanted = Sources.read(Path.of("src/test/resources/asvs-5.0.0.txt"))
                .lines()
                .map(l -> l.split(" ")[0])
                .toList();
        assertEquals(wanted, lines().stream().map(Line::id).toList());
    }

    @Test
    void everyStateIsOneOfFourAndTheCountsAreRight() {
        var counts = new TreeMap<>(lines().stream().collect(Collectors.groupingBy(Line::state, Collectors.counting())));
        assertEquals(
                Set.of(),
                counts.keySet().stream().filter(s -> !STATES.contains(s)).collect(Collectors.toSet()));
        var told = new TreeMap<String, Long>();
        Pattern.compile("(not met|not applicable|met|partly) \\*\\*([0-9]+)\\*\\*")
                .matcher(PAGE)
                .results()
                .forEach(m -> told.put(m.group(1), Long.valueOf(m.group(2))));
        assertEquals(counts, told);
    }

    @Test
    void whatIsMetSaysByWhatAndAllOfItExists() {
        Set<String> known = known();
        var wrong = new ArrayList<String>();
        for (Line line : lines()) {
            if (line.shown().isBlank()
                    || Set.of("met", "partly").contains(line.state())
                            && line.names().isEmpty()) {
                wrong.add(line.id() + " names nothing");
            }
            line.names().stream().filter(n -> !known.contains(n)).forEach(n -> wrong.add(line.id() + " names " + n));
        }
        assertEquals(List.of(), wrong);
    }
}
