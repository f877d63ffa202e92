package org.wheelhouse.storefront;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Goods with what they can be filtered by, and the filtering itself. A facet is anything with values: the brand, the kind, an attribute,
 * the answer for my car. Values of one facet add up, facets narrow each other. The count beside a value says how many goods there are
 * with it and with what is chosen in the other facets.
 */
public final class Shelf {

    /** What is chosen: values by facet, and a price range in fen (null for open). */
    public record Choice(Map<String, Set<String>> values, Long fromFen, Long toFen) {}

    private record Item(Listed good, Map<String, Set<String>> values) {}

    private final List<Item> items = new ArrayList<>();

    /** @param valuesOf of a good: facet → its values */
    public Shelf(List<Listed> goods, Function<Listed, Map<String, Set<String>>> valuesOf) {
        goods.forEach(good -> items.add(new Item(good, valuesOf.apply(good))));
    }

    /** The goods that match. */
    public List<Listed> matching(Choice choice) {
        return items.stream()
                .filter(item -> matches(item, choice, (facet, chosen) -> true))
                .map(Item::good)
                .toList();
    }

    /** How many goods each value of a facet would show, given the choice in all other facets. */
    public Map<String, Integer> counts(String facet, Choice choice) {
        var counts = new HashMap<String, Integer>();
        for (Item item : items) {
            if (matches(item, choice, (other, chosen) -> !other.equals(facet))) {
                item.values().getOrDefault(facet, Set.of()).forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static boolean matches(Item item, Choice choice, BiPredicate<String, Set<String>> counted) {
        long fen = item.good().price().fen();
        if (choice.fromFen() != null && fen < choice.fromFen() || choice.toFen() != null && fen > choice.toFen()) {
            return false;
        }
        return choice.values().entrySet().stream()
                .filter(c -> !c.getValue().isEmpty() && counted.test(c.getKey(), c.getValue()))
                .allMatch(c -> item.values().getOrDefault(c.getKey(), Set.of()).stream()
                        .anyMatch(c.getValue()::contains));
    }

    /** The orders that a person can choose; unknown names give the best sellers first. */
    public static List<Listed> sorted(List<Listed> goods, String order) {
        Comparator<Listed> comparator = switch (order == null ? "" : order) {
            case "price" -> Comparator.comparing(Listed::price);
            case "price-down" -> Comparator.comparing(Listed::price).reversed();
            case "new" -> Comparator.comparingLong(Listed::id).reversed();
            default -> Comparator.comparingLong(Listed::sold).reversed();
        };
        return goods.stream().sorted(comparator).toList();
    }
}
