package org.wheelhouse.storefront.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parameters of a list page's address, and the addresses of its neighbours: one value more, one less, another page. */
public final class Query {

    private final String path;
    private final Map<String, List<String>> parameters = new TreeMap<>();

    /** Only the named parameters and those with the attribute prefix count; each value at most 60 characters, 20 values a parameter. */
    Query(String path, Map<String, String[]> request, Set<String> names, String prefix) {
        this.path = path;
        request.forEach((name, values) -> {
            if (names.contains(name) || name.startsWith(prefix) && name.length() < 40) {
                List<String> kept = java.util.Arrays.stream(values)
                        .filter(v -> !v.isBlank() && v.length() <= 60)
                        .distinct()
                        .limit(20)
                        .toList();
                if (!kept.isEmpty()) {
                    parameters.put(name, kept);
                }
            }
        });
    }

    private Query(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters.putAll(parameters);
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public String first(String name) {
        return all(name).isEmpty() ? null : all(name).getFirst();
    }

    public Set<String> names() {
        return parameters.keySet();
    }

    /** The address without one value; it begins at the first page again. */
    public String without(String name, String value) {
        var changed = copy();
        changed.remove("page");
        changed.computeIfPresent(
                name,
                (n, values) -> values.stream().filter(v -> !v.equals(value)).toList());
        return new Query(path, changed).address();
    }

    /** The address with one parameter set to one value, or left out when it is null. */
    public String with(String name, String value) {
        var changed = copy();
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new Query(path, changed).address();
    }

    /** The address without any filter; a search keeps its words. */
    public String cleared() {
        var changed = new LinkedHashMap<String, List<String>>();
        if (parameters.containsKey("q")) {
            changed.put("q", parameters.get("q"));
        }
        return new Query(path, changed).address();
    }

    public String address() {
        String query = parameters.entrySet().stream()
                .flatMap(p -> p.getValue().stream().map(v -> Page.encoded(p.getKey()) + "=" + Page.encoded(v)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Map<String, List<String>> copy() {
        var copy = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        return copy;
    }
}
