package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wheelhouse.kernel.BusinessException;

class TimeSpanTest {

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    @Test
    void readsWhatPeopleWrite() {
        var broken = List.of(new TimeSpan(at("09:00"), at("12:00")), new TimeSpan(at("13:00"), at("18:30")));
        assertEquals(broken, TimeSpan.parse("9:00-12:00, 13:00-18:30"));
        assertEquals(broken, TimeSpan.parse("13：00至18：30；9：00—12：00"));
        assertEquals("09:00–12:00, 13:00–18:30", TimeSpan.written(broken));
        assertEquals(broken, TimeSpan.parse(TimeSpan.written(broken)));
        assertEquals(List.of(), TimeSpan.parse("  "));
        assertEquals(List.of(), TimeSpan.parse(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9-18",
                "abc",
                "25:00-26:00",
                "9:00-9:00",
                "18:00-9:00",
                "9:00-12:00,11:00-14:00",
                "9:00-12:00-14:00"
            })
    void refusesWhatIsNoTime(String written) {
        assertThrows(BusinessException.class, () -> TimeSpan.parse(written));
    }

    @Test
    void aStayMustLieWithinOneSpan() {
        var spans = TimeSpan.parse("9:00-12:00, 13:00-18:00");
        assertTrue(TimeSpan.cover(spans, at("09:00"), at("12:00")));
        assertFalse(TimeSpan.cover(spans, at("11:30"), at("13:30")));
        assertFalse(TimeSpan.cover(List.of(), at("10:00"), at("11:00")));
    }
}
