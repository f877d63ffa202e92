package org.wheelhouse.storefront.web;

import java.util.List;

/** A group of filters of a list page. */
public record Facet(String name, String title, List<Value> values) {

    /** @param remove the address without this value, when it is chosen */
    public record Value(String value, String label, int count, boolean chosen, String remove) {}

    public List<Value> chosen() {
        return values.stream().filter(Value::chosen).toList();
    }
}
