package org.wheelhouse.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them: 今天 14:30, 9月3日 20:14; in the time zone of the outlet, and in China's where there is none. */
@RequestScoped
@Named
public class When {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Inject
    private Clock clock;

    @Inject
    private Language language;

    public When() {}

    When(Clock clock, Language language) {
        this.clock = clock;
        this.language = language;
    }

    /** {@code 今天 14:30}; empty for null. */
    public String of(Instant instant) {
        return of(instant, CHINA);
    }

    /** The same in another time zone. */
    public String of(Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        var time = instant.atZone(zone);
        return dayIn(time.toLocalDate(), zone, false) + " " + time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /** {@code 今天}, {@code 周四 9月3日}; empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : dayIn(day, CHINA, true);
    }

    /** The day of an instant; empty for null. */
    public String dayOf(Instant instant) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, CHINA));
    }

    /** Only the time of the day: {@code 14:30}. */
    public String time(Instant instant) {
        return instant == null ? "" : instant.atZone(CHINA).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /** From one instant to another: {@code 12月3日–12月5日} of whole days, {@code 今天 13:00–15:00} within one. */
    public String span(Instant from, Instant to) {
        var first = from.atZone(CHINA);
        var end = to.atZone(CHINA);
        if (first.toLocalTime().equals(LocalTime.MIDNIGHT) && end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            LocalDate last = end.toLocalDate().minusDays(1);
            return day(first.toLocalDate()) + (last.isAfter(first.toLocalDate()) ? "–" + day(last) : "");
        }
        return of(from) + "–" + (first.toLocalDate().equals(end.toLocalDate()) ? time(to) : of(to));
    }

    /** To the second, as a record wants it: {@code 2026-09-03 14:30:05}. */
    public String exact(Instant instant) {
        return instant == null ? "" : instant.atZone(CHINA).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }

    /** Now, for the page head. */
    public String getToday() {
        var now = clock.instant().atZone(CHINA);
        return now.format(DateTimeFormatter.ofPattern(
                language.isEnglish() ? "EEE d MMM HH:mm" : "M月d日 EEE HH:mm", language.getLocale()));
    }

    private String dayIn(LocalDate day, ZoneId zone, boolean weekday) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        long away = day.toEpochDay() - today.toEpochDay();
        boolean english = language.isEnglish();
        if (away >= -1 && away <= 1) {
            return english
                    ? new String[] {"Yesterday", "Today", "Tomorrow"}[(int) away + 1]
                    : new String[] {"昨天", "今天", "明天"}[(int) away + 1];
        }
        boolean thisYear = day.getYear() == today.getYear();
        String pattern = english ? (thisYear ? "d MMM" : "d MMM yyyy") : (thisYear ? "M月d日" : "yyyy年M月d日");
        Locale locale = language.getLocale();
        String date = day.format(DateTimeFormatter.ofPattern(pattern, locale));
        return weekday && Math.abs(away) < 14 ? day.format(DateTimeFormatter.ofPattern("EEE ", locale)) + date : date;
    }
}
