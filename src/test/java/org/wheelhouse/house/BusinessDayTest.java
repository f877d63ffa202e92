package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day is an outlet's or China's, never that of the machine on which the server or the database happens to run. */
class BusinessDayTest {

    private static final Pattern MACHINES_DAY = Pattern.compile(
            "\\bcurrent_date\\b|\\blocaltimestamp\\b|now\\(\\)\\s*::\\s*date|cast\\(now\\(\\) as date\\)|LocalDate(Time)?\\.now\\(\\)|ZoneId\\.systemDefault",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nobodyAsksTheMachineWhichDayItIs() {
        var asked = Stream.concat(
                        Sources.below(Sources.JAVA, ".java").stream(),
                        Sources.below(Sources.RESOURCES, ".sql").stream())
                .filter(file -> !file.endsWith("platform/db/Today.java")) // says why
                .filter(file -> MACHINES_DAY.matcher(Sources.read(file)).find())
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), asked);
    }
}
