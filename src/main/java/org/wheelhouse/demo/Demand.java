package org.wheelhouse.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much is bought when: the chain grows over the year, people come at weekends, before the Spring Festival and before journeys, and
 * each kind of work has its season.
 */
final class Demand {

    static final int DAYS = 365;
    private static final double[] MONTHS = {1.10, 0.75, 0.95, 1.05, 1.05, 1.00, 1.05, 1.00, 1.10, 1.00, 1.10, 1.15};
    private static final double[] WEEKDAYS = {0.85, 0.80, 0.85, 0.90, 1.05, 1.35, 1.30};
    private static final Map<String, Double> WORKS = Map.ofEntries(
            Map.entry("oil-service", 22.0),
            Map.entry("wiper-change", 8.0),
            Map.entry("cabin-filter-change", 8.0),
            Map.entry("mat-fitting", 8.0),
            Map.entry("tyre-change", 7.0),
            Map.entry("brake-pad-change", 6.0),
            Map.entry("dash-cam-wiring", 6.0),
            Map.entry("battery-change", 5.0),
            Map.entry("detail-wash-wax", 5.0),
            Map.entry("bulb-change", 4.0),
            Map.entry("seat-cover-fitting", 3.0),
            Map.entry("full-car-film", 2.5),
            Map.entry("paint-film-fitting", 0.7));

    private final LocalDate today;
    private final double perUnit;

    /** @param orders how many a year on average */
    Demand(LocalDate today, double orders) {
        this.today = today;
        double sum = 0;
        for (int back = 1; back <= DAYS; back++) {
            sum += shape(today.minusDays(back));
        }
        this.perUnit = orders / sum;
    }

    /** The mean number of orders on a day, in the whole chain. */
    double on(LocalDate day) {
        return shape(day) * perUnit;
    }

    private double shape(LocalDate day) {
        double growth = 1.3 - 0.6 * Math.max(0, today.toEpochDay() - day.toEpochDay()) / DAYS;
        var holidays = Holidays.between(day, day);
        double holiday = holidays.isEmpty() ? 1 : holidays.getFirst().opens() == null ? 0.15 : 0.6;
        return growth
                * MONTHS[day.getMonthValue() - 1]
                * WEEKDAYS[day.getDayOfWeek().getValue() - 1]
                * holiday;
    }

    /** How often a kind of work is wanted on that day, against others. */
    static double wanted(Work work, LocalDate day) {
        double season = switch (work.code()) {
            case "tyre-change", "coolant-change", "battery-change" ->
                List.of(10, 11, 12, 1).contains(day.getMonthValue()) ? 1.7 : 0.8;
            case "wiper-change" -> List.of(5, 6, 7, 8).contains(day.getMonthValue()) ? 1.8 : 0.8;
            case "windscreen-film", "full-car-film" -> List.of(5, 6, 7, 8).contains(day.getMonthValue()) ? 1.6 : 0.8;
            case "detail-wash-wax", "interior-cleaning" -> List.of(1, 2, 9).contains(day.getMonthValue()) ? 1.5 : 1.0;
            default -> 1.0;
        };
        return WORKS.getOrDefault(work.code(), 2.0) * season;
    }
}
