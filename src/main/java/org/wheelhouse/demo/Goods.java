package org.wheelhouse.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A SKU.
 *
 * @param universal fits every car
 * @param prices what it cost when, the newest last
 * @param works the services that install it, with the minutes that it adds
 */
record Goods(
        long sku,
        long product,
        String category,
        String nameZh,
        String nameEn,
        int grams,
        long mm3,
        boolean universal,
        List<Price> prices,
        Map<Long, Integer> works) {

    record Price(LocalDate from, LocalDate to, long fen) {}

    /** The retail price of that day; before the first known day the first. */
    long fenOn(LocalDate day) {
        return prices.stream()
                .filter(p -> !day.isBefore(p.from()) && (p.to() == null || day.isBefore(p.to())))
                .findFirst()
                .orElse(prices.getFirst())
                .fen();
    }

    boolean forEngines() {
        return switch (category) {
            case "engine-oil", "oil-filter", "spark-plug", "air-filter", "fuel-additive", "transmission-fluid" -> true;
            default -> false;
        };
    }
}
