package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How a job stands on the board. */
class BoardLookTest {

    private static final Instant NINE = Instant.parse("2026-09-03T01:00:00Z");
    private static final Instant TEN = Instant.parse("2026-09-03T02:00:00Z");

    private static BoardLook look(String booking, String job, boolean partsMissing, Instant now) {
        return BoardLook.of(booking, job, NINE, TEN, partsMissing, now);
    }

    @Test
    void aCarThatIsNotThereIsLateAfterTenMinutes() {
        assertEquals(BoardLook.PLAN, look("CONFIRMED", null, false, NINE.minusSeconds(3600)));
        assertEquals(BoardLook.PLAN, look("CONFIRMED", null, false, NINE.plusSeconds(600)));
        assertEquals(BoardLook.WAIT, look("CONFIRMED", null, false, NINE.plusSeconds(601)));
        assertEquals(BoardLook.WAIT, look("CONFIRMED", null, true, NINE.minusSeconds(3600)));
    }

    @Test
    void workIsLateFromThePromisedTimeOnUntilItIsChecked() {
        assertEquals(BoardLook.RUN, look("IN_WORK", "IN_WORK", false, TEN));
        assertEquals(BoardLook.LATE, look("IN_WORK", "IN_WORK", false, TEN.plusSeconds(1)));
        assertEquals(BoardLook.CHECK, look("IN_WORK", "CHECKING", false, TEN.plusSeconds(3600)));
        assertEquals(BoardLook.DONE, look("DONE", "DONE", false, TEN.plusSeconds(3600)));
    }

    @Test
    void platesAreShownWithTheirDot() {
        assertEquals("沪A·8K213", Plate.shown("沪a 8K213"));
        assertEquals("沪A·8K213", Plate.shown(Plate.shown("沪A8K213")));
        assertEquals("", Plate.shown(null));
        assertEquals("沪A·**213", Plate.masked("沪A·8K213"));
        assertEquals(true, Plate.green("沪AD61837"));
        assertEquals(false, Plate.green("沪A8K213"));
    }
}
