package org.wheelhouse.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The public holidays on which outlets close or open shorter. */
final class Holidays {

    /** @param opens null when closed */
    record Holiday(LocalDate day, LocalTime opens, LocalTime closes, String reasonZh, String reasonEn) {}

    /** The first day of the lunar year, by the calendar of the Purple Mountain Observatory. */
    private static final Map<Integer, MonthDay> LUNAR_NEW_YEAR = Map.ofEntries(
            Map.entry(2024, MonthDay.of(2, 10)),
            Map.entry(2025, MonthDay.of(1, 29)),
            Map.entry(2026, MonthDay.of(2, 17)),
            Map.entry(2027, MonthDay.of(2, 6)),
            Map.entry(2028, MonthDay.of(1, 26)),
            Map.entry(2029, MonthDay.of(2, 13)),
            Map.entry(2030, MonthDay.of(2, 3)),
            Map.entry(2031, MonthDay.of(1, 23)),
            Map.entry(2032, MonthDay.of(2, 11)),
            Map.entry(2033, MonthDay.of(1, 31)),
            Map.entry(2034, MonthDay.of(2, 19)),
            Map.entry(2035, MonthDay.of(2, 8)),
            Map.entry(2036, MonthDay.of(1, 28)),
            Map.entry(2037, MonthDay.of(2, 15)));

    private Holidays() {}

    /** In order of the days, both ends included. */
    static List<Holiday> between(LocalDate from, LocalDate to) {
        var holidays = new ArrayList<Holiday>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            shorter(holidays, LocalDate.of(year, 1, 1), "元旦", "New Year's Day");
            MonthDay lunar = LUNAR_NEW_YEAR.get(year);
            if (lunar != null) {
                LocalDate first = lunar.atYear(year);
                holidays.add(new Holiday(
                        first.minusDays(1), LocalTime.of(9, 0), LocalTime.of(15, 0), "除夕", "Lunar New Year's Eve"));
                for (int day = 0; day < 3; day++) {
                    holidays.add(
                            new Holiday(first.plusDays(day), null, null, "春节放假", "Closed for the Spring Festival"));
                }
            }
            shorter(holidays, LocalDate.of(year, 5, 1), "劳动节", "Labour Day");
            for (int day = 1; day <= 3; day++) {
                shorter(holidays, LocalDate.of(year, 10, day), "国庆节", "National Day");
            }
        }
        holidays.removeIf(h -> h.day().isBefore(from) || h.day().isAfter(to));
        return holidays;
    }

    private static void shorter(List<Holiday> holidays, LocalDate day, String zh, String en) {
        holidays.add(
                new Holiday(day, LocalTime.of(10, 0), LocalTime.of(17, 0), zh + "，营业时间缩短", en + ": shorter hours"));
    }
}
