package org.wheelhouse.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhenTest {

    private static final Clock NINE_IN_THE_MORNING = Clock.fixed(at("2026-09-01T09:00"), When.CHINA);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(When.CHINA).toInstant();
    }

    private static When in(Locale locale) {
        return new When(NINE_IN_THE_MORNING, new Language() {
            @Override
            public Locale getLocale() {
                return locale;
            }
        });
    }

    private static void says(String chinese, String english, String from, String to) {
        assertEquals(chinese, in(Locale.SIMPLIFIED_CHINESE).span(at(from), at(to)));
        assertEquals(english, in(Locale.ENGLISH).span(at(from), at(to)));
    }

    @Test
    void wholeDaysAreSaidWithoutTimes() {
        says("周四 9月3日–周六 9月5日", "Thu 3 Sep–Sat 5 Sep", "2026-09-03T00:00", "2026-09-06T00:00");
        says("明天", "Tomorrow", "2026-09-02T00:00", "2026-09-03T00:00");
    }

    @Test
    void hoursOfOneDayNameItOnce() {
        says("明天 13:00–15:00", "Tomorrow 13:00–15:00", "2026-09-02T13:00", "2026-09-02T15:00");
    }

    @Test
    void hoursOfSeveralDaysNameEach() {
        says("明天 13:00–9月4日 12:00", "Tomorrow 13:00–4 Sep 12:00", "2026-09-02T13:00", "2026-09-04T12:00");
    }
}
