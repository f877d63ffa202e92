package org.wheelhouse.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is sold, the most popular first, and what of it fits which car. */
final class Assortment {

    /** That a SKU fits a trim; if there is a question, only the car with that answer. */
    record Fit(int quantity, Long question, String answer) {}

    private final List<Goods> goods;
    private final List<Work> works;
    private final List<Trim> trims;
    private final Map<Long, Map<Long, Fit>> fits;
    private final Map<Long, Integer> ranks = new HashMap<>();
    private final Map<Long, List<Goods>> byWork = new HashMap<>();
    private final List<Goods> sent = new ArrayList<>();

    /**
     * @param goods the most popular first
     * @param trims the most driven first
     * @param fits by trim and SKU; universal goods need none
     */
    Assortment(List<Goods> goods, List<Work> works, List<Trim> trims, Map<Long, Map<Long, Fit>> fits) {
        this.goods = goods;
        this.works = works;
        this.trims = trims;
        this.fits = fits;
        for (Goods g : goods) {
            ranks.put(g.sku(), ranks.size());
            g.works()
                    .keySet()
                    .forEach(w ->
                            byWork.computeIfAbsent(w, none -> new ArrayList<>()).add(g));
            if (g.grams() <= 12_000) {
                sent.add(g);
            }
        }
    }

    List<Goods> goods() {
        return goods;
    }

    List<Work> works() {
        return works;
    }

    List<Trim> trims() {
        return trims;
    }

    /** 0 is the most popular. */
    int rank(long sku) {
        return ranks.get(sku);
    }

    /** What this service installs in this car. */
    List<Goods> installedBy(Work work, Trim trim) {
        return byWork.getOrDefault(work.id(), List.of()).stream()
                .filter(g -> fits(g, trim))
                .toList();
    }

    /** What goes into a parcel and fits this car. */
    List<Goods> sentFor(Trim trim) {
        return sent.stream().filter(g -> fits(g, trim)).toList();
    }

    boolean fits(Goods g, Trim trim) {
        if (trim.electric() && g.forEngines()) {
            return false;
        }
        return g.universal() || fits.getOrDefault(trim.id(), Map.of()).containsKey(g.sku());
    }

    /** Null for universal goods. */
    Fit fit(Goods g, Trim trim) {
        return g.universal() ? null : fits.getOrDefault(trim.id(), Map.of()).get(g.sku());
    }
}
