package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When nothing is done in a lane of the board. */
class LaneOffsTest {

    private static final UUID EARLY = new UUID(0, 1);
    private static final UUID LATE = new UUID(0, 2);
    private static final List<LocalTime[]> OPEN = List.of(hours("09:00", "12:00"), hours("13:00", "18:00"));

    private static LocalTime[] hours(String from, String to) {
        return new LocalTime[] {LocalTime.parse(from), LocalTime.parse(to)};
    }

    @Test
    void aBayRestsInTheOutletsBreak() {
        assertEquals(
                List.of(new BoardDay.Off(1, 12, 4, "break"), new BoardDay.Off(2, 12, 4, "break")),
                new LaneOffs(OPEN, null, List.of()).of(List.of(EARLY, LATE), 9, 36));
    }

    @Test
    void aTechnicianIsOffOutsideOfTheShiftAndOnLeave() {
        var shifts = Map.of(
                EARLY,
                List.<LocalTime[]>of(hours("09:00", "16:30")),
                LATE,
                List.<LocalTime[]>of(hours("10:00", "18:00")));
        var away = new BoardDay.Away(LATE, "晚班", LocalTime.of(10, 0), LocalTime.of(11, 0), false, "看牙");
        assertEquals(
                List.of(
                        new BoardDay.Off(1, 12, 4, "break"),
                        new BoardDay.Off(1, 30, 6, "off-duty"),
                        new BoardDay.Off(2, 0, 4, "off-duty"),
                        new BoardDay.Off(2, 4, 4, "leave"),
                        new BoardDay.Off(2, 12, 4, "break")),
                new LaneOffs(OPEN, shifts, List.of(away)).of(List.of(EARLY, LATE), 9, 36));
    }

    @Test
    void whoHasNoShiftThatDayIsOffAllDay() {
        assertEquals(
                List.of(new BoardDay.Off(1, 0, 8, "off-duty")),
                new LaneOffs(List.<LocalTime[]>of(hours("09:00", "11:00")), Map.of(), List.of())
                        .of(List.of(EARLY), 9, 8));
    }
}
