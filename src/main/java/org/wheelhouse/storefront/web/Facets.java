package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Fact;
import org.wheelhouse.storefront.Listed;
import org.wheelhouse.storefront.Shelf;

/** The filters of a list page in the reader's language, each value with its count. */
@RequestScoped
public class Facets {

    private static final int MOST_VALUES = 14;
    private static final int MOST_FACETS = 6;

    @Inject
    private ShopHeader header;

    @Inject
    private Language language;

    @Inject
    private Text text;

    private Query query;

    /** By what one product can be found. */
    static Map<String, Set<String>> values(
            Listed good, Map<Long, String[]> kinds, List<Fact> facts, FitmentAnswer answer) {
        var values = new HashMap<String, Set<String>>();
        values.put("b", Set.of(good.brandCode()));
        if (kinds.containsKey(good.categoryId())) {
            values.put("k", Set.of(kinds.get(good.categoryId())[0]));
        }
        if (answer != null) {
            values.put(
                    "fit",
                    Set.of(
                            switch (answer.kind()) {
                                case FITS, UNIVERSAL -> "yes";
                                case DEPENDS -> "ask";
                                case DOES_NOT_FIT -> "no";
                            }));
        }
        facts.forEach(f ->
                values.computeIfAbsent("a." + f.code(), k -> new HashSet<>()).add(f.value()));
        return values;
    }

    /** The filters in their order: fit, kind, brand, then the deciding attributes. */
    List<Facet> facets(
            Shelf shelf,
            Shelf.Choice choice,
            List<Listed> goods,
            Map<Long, String[]> kinds,
            Collection<Fact> facts,
            Query asked,
            boolean withCar) {
        query = asked;
        var made = new ArrayList<Facet>();
        if (withCar) {
            var labels = new LinkedHashMap<String, String>();
            labels.put("yes", text.of("storefront.filter.fits", header.getCarSeries()));
            labels.put("ask", text.get("storefront.fit.depends"));
            labels.put("no", text.get("storefront.filter.unfit"));
            made.add(facet("fit", text.get("storefront.filter.fit"), labels, shelf, choice));
        }
        var names = new LinkedHashMap<String, String>();
        kinds.values().forEach(k -> names.put(k[0], k[1]));
        if (names.size() > 1) {
            made.add(facet("k", text.get("storefront.filter.kind"), names, shelf, choice));
        }
        var brands = new LinkedHashMap<String, String>();
        goods.stream()
                .sorted(Comparator.comparing(Listed::brandCode))
                .forEach(g -> brands.put(g.brandCode(), language.pick(g.brandZh(), g.brandEn())));
        made.add(facet("b", text.get("storefront.filter.brand"), brands, shelf, choice));
        facts.stream()
                .collect(Collectors.groupingBy(
                        f -> f.position() + " " + f.code(), java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(f -> f.getFirst().position()))
                .map(f -> facet("a." + f.getFirst().code(), title(f.getFirst()), labels(f), shelf, choice))
                .filter(f -> f.values().size() > 1 && f.values().size() <= MOST_VALUES)
                .limit(MOST_FACETS)
                .forEach(made::add);
        return made.stream().filter(f -> !f.values().isEmpty()).toList();
    }

    private String title(Fact fact) {
        String unit = Units.of(fact.unit(), language.isEnglish());
        return language.pick(fact.nameZh(), fact.nameEn()) + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    private Map<String, String> labels(List<Fact> facts) {
        var labels = new LinkedHashMap<String, String>();
        boolean numbers = facts.getFirst().type().equals("number");
        facts.stream()
                .sorted(
                        numbers
                                ? Comparator.comparing(f -> new java.math.BigDecimal(f.value()))
                                : facts.getFirst().type().equals("boolean")
                                        ? Comparator.comparing(Fact::value).reversed()
                                        : Comparator.comparing(Fact::value))
                .forEach(f -> labels.put(
                        f.value(),
                        switch (f.type()) {
                            case "boolean" -> text.get("storefront." + f.value());
                            case "number" -> f.value();
                            default -> language.pick(f.value(), f.valueEn());
                        }));
        return labels;
    }

    private Facet facet(String name, String title, Map<String, String> labels, Shelf shelf, Shelf.Choice choice) {
        Map<String, Integer> counts = shelf.counts(name, choice);
        Set<String> chosen = choice.values().getOrDefault(name, Set.of());
        return new Facet(
                name,
                title,
                labels.entrySet().stream()
                        .filter(l -> counts.getOrDefault(l.getKey(), 0) > 0
                                || query.all(name).contains(l.getKey()))
                        .map(l -> new Facet.Value(
                                l.getKey(),
                                l.getValue(),
                                counts.getOrDefault(l.getKey(), 0),
                                chosen.contains(l.getKey()),
                                query.without(name, l.getKey())))
                        .toList());
    }
}
