package org.wheelhouse.customers;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wheelhouse.catalog.CarSpec;

/** A car as the short text of a cookie: trim and answers, {@code 815.3-power.7-5}. */
final class CarText {

    private static final int MOST_ANSWERS = 20;

    private CarText() {}

    static String write(CarSpec car) {
        String answers = new TreeMap<>(car.answers())
                .entrySet().stream()
                        .limit(MOST_ANSWERS)
                        .map(a -> "." + a.getKey() + "-" + a.getValue())
                        .collect(Collectors.joining());
        return car.trimId() + answers;
    }

    /** Empty when the text is none of ours. */
    static Optional<CarSpec> read(String text) {
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,15}-[a-z0-9-]{1,60}){0,20}")) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.");
        var answers = new TreeMap<Long, String>();
        for (int i = 1; i < parts.length; i++) {
            int dash = parts[i].indexOf('-');
            answers.put(Long.parseLong(parts[i].substring(0, dash)), parts[i].substring(dash + 1));
        }
        return Optional.of(new CarSpec(Long.parseLong(parts[0]), Map.copyOf(answers)));
    }
}
