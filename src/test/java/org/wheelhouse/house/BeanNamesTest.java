package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No two beans have one name in pages: the server would refuse to start the portal. */
class BeanNamesTest {

    private static final Pattern NAMED = Pattern.compile("(?m)^@Named(?:\\(\"(\\w+)\"\\))?\\s*$");

    @Test
    void eachNameIsOneBeans() {
        Map<String, Path> seen = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (Path source : Sources.below(Sources.JAVA, ".java")) {
            Matcher named = NAMED.matcher(Sources.read(source));
            if (named.find()) {
                String type = source.getFileName().toString().replace(".java", "");
                String name = named.group(1) == null
                        ? Character.toLowerCase(type.charAt(0)) + type.substring(1)
                        : named.group(1);
                if (seen.putIfAbsent(name, source) != null) {
                    twice.add(name + ": " + seen.get(name) + " and " + source);
                }
            }
        }
        assertEquals(Set.of(), twice);
    }
}
