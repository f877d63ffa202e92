package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.kernel.BusinessException;

/** The cart of whoever is looking: at most {@value CartText#MOST_LINES} lines, each at most {@value CartLine#MOST} pieces. */
@ApplicationScoped
public class Cart {

    @Inject
    private Visitor visitor;

    public List<CartLine> lines() {
        return visitor.cart();
    }

    /** Adds pieces; a line for the same goods and way grows. */
    public void add(HttpServletResponse response, CartLine line) {
        List<CartLine> merged = merge(visitor.cart(), List.of(line));
        if (merged.size() > CartText.MOST_LINES) {
            throw new BusinessException("customers.cart.full", CartText.MOST_LINES);
        }
        visitor.keepCart(response, merged);
    }

    /** Another quantity for a line; 0 removes it. */
    public void quantity(HttpServletResponse response, String key, int quantity) {
        var lines = new ArrayList<CartLine>();
        visitor.cart().forEach(line -> {
            if (!line.key().equals(key)) {
                lines.add(line);
            } else if (quantity > 0) {
                lines.add(line.times(quantity));
            }
        });
        visitor.keepCart(response, lines);
    }

    /** Another way for a line; it joins a line that is there already. */
    public void way(HttpServletResponse response, String key, Way way) {
        visitor.keepCart(
                response,
                merge(
                        List.of(),
                        visitor.cart().stream()
                                .map(l -> l.key().equals(key) ? l.by(way) : l)
                                .toList()));
    }

    /** Takes out what was ordered. */
    public void remove(HttpServletResponse response, List<CartLine> ordered) {
        var keys = ordered.stream().map(CartLine::key).toList();
        visitor.keepCart(
                response,
                visitor.cart().stream()
                        .filter(line -> !keys.contains(line.key()))
                        .toList());
    }

    public void clear(HttpServletResponse response) {
        visitor.keepCart(response, List.of());
    }

    static List<CartLine> merge(List<CartLine> first, List<CartLine> second) {
        Map<String, CartLine> merged = new LinkedHashMap<>();
        first.forEach(line -> merged.merge(line.key(), line, (a, b) -> a.times(a.quantity() + b.quantity())));
        second.forEach(line -> merged.merge(line.key(), line, (a, b) -> a.times(a.quantity() + b.quantity())));
        return List.copyOf(merged.values());
    }
}
