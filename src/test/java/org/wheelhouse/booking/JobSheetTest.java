package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a job card says of the time that is left. */
class JobSheetTest {

    private static final Instant NOW = Instant.parse("2026-09-03T02:00:00Z");

    private static JobSheet dueIn(Duration left) {
        return new JobSheet(
                new UUID(0, 1),
                "J1",
                "IN_WORK",
                null,
                null,
                "沪A12345",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                NOW.plus(left),
                LocalTime.NOON,
                null,
                null,
                null,
                null,
                NOW,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void minutesAreSaidOfWhatIsNear() {
        assertTrue(dueIn(Duration.ofMinutes(25)).isNear());
        assertTrue(dueIn(Duration.ofMinutes(-25)).isNear());
        assertEquals(-25, dueIn(Duration.ofMinutes(-25)).minutesLeft());
    }

    @Test
    void theDayIsSaidOfWhatIsFar() {
        assertFalse(dueIn(Duration.ofMinutes(1984)).isNear());
        assertFalse(dueIn(Duration.ofDays(-2)).isNear());
    }
}
