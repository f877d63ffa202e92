package org.wheelhouse.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The map of features: who may use whom, lowest first. Everything may use kernel and platform, all features may use tenancy; "may use
 * sales" includes what sales may use. A feature that is not there yet costs nothing; a package that is not in the map breaks the build.
 * The map changes in an ADR, never with a cycle.
 */
final class Features {

    private static final Map<String, List<String>> MAP = new LinkedHashMap<>();

    static {
        MAP.put("kernel", List.of());
        MAP.put("platform", List.of("kernel"));
        MAP.put("bank", List.of());
        MAP.put("tenancy", List.of("platform"));
        MAP.put("identity", List.of("tenancy"));
        MAP.put("catalog", List.of("tenancy"));
        MAP.put("customers", List.of("identity", "catalog"));
        MAP.put("pricing", List.of("catalog", "customers"));
        MAP.put("membership", List.of("customers"));
        MAP.put("campaigns", List.of("customers", "membership", "pricing"));
        MAP.put("content", List.of("catalog", "customers"));
        MAP.put("payments", List.of("tenancy"));
        MAP.put("warehouse", List.of("catalog"));
        MAP.put("logistics", List.of("warehouse"));
        MAP.put("booking", List.of("catalog", "customers", "warehouse", "identity"));
        MAP.put("sales", List.of("campaigns", "membership", "pricing", "payments", "logistics", "booking"));
        MAP.put("till", List.of("sales"));
        MAP.put("returns", List.of("sales"));
        MAP.put("franchise", List.of("identity"));
        MAP.put("wholesale", List.of("sales", "franchise"));
        MAP.put("purchasing", List.of("catalog", "warehouse"));
        MAP.put("training", List.of("booking", "franchise"));
        MAP.put("inspection", List.of("booking", "franchise"));
        MAP.put("settlement", List.of("franchise", "sales", "till", "returns", "purchasing"));
        MAP.put("channels", List.of("sales", "returns"));
        MAP.put("market", List.of("pricing"));
        MAP.put("care", List.of("sales", "booking", "returns"));
        MAP.put("analytics", List.of("tenancy"));
        MAP.put("storefront", everyFeatureAbove());
        MAP.put("desk", everyFeatureAbove());
        MAP.put("demo", everyFeatureAbove());
    }

    private Features() {}

    private static List<String> everyFeatureAbove() {
        return MAP.keySet().stream()
                .filter(f -> !Set.of("bank", "storefront", "desk").contains(f))
                .toList();
    }

    static Set<String> names() {
        return MAP.keySet();
    }

    /** All that a feature may use, itself included. */
    static Set<String> allowed(String feature) {
        var allowed = new TreeSet<String>();
        collect(feature, allowed, List.of());
        return allowed;
    }

    private static void collect(String feature, Set<String> into, List<String> path) {
        if (path.contains(feature)) {
            throw new IllegalStateException("The map of features has a cycle: " + path + " → " + feature);
        }
        into.add(feature);
        var longer = new java.util.ArrayList<>(path);
        longer.add(feature);
        MAP.get(feature).forEach(used -> collect(used, into, longer));
    }
}
