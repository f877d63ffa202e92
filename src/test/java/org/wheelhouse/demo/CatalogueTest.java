package org.wheelhouse.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo chain's products: enough of them, and none that a customer could not tell from another. */
class CatalogueTest {

    private final List<Map<String, String>> variants = Csv.read("catalogue/products.csv");

    @Test
    void thereAreAtLeastFourHundredProducts() {
        assertTrue(variants.stream().map(v -> v.get("product_code")).distinct().count() >= 400);
    }

    @Test
    void noTwoProductsOfABrandHaveTheSameName() {
        var named = new HashMap<String, String>();
        var same = new ArrayList<String>();
        for (var variant : variants) {
            for (String name : List.of("name_zh", "name_en")) {
                String other = named.putIfAbsent(
                        variant.get("brand_code") + " "
                                + variant.get(name).strip().toLowerCase(Locale.ROOT),
                        variant.get("product_code"));
                if (other != null && !other.equals(variant.get("product_code"))) {
                    same.add(other + " and " + variant.get("product_code"));
                }
            }
        }
        assertEquals(List.of(), same);
    }

    /** A variant's facts are those of its product and its own; a name, a colour or a bar code alone makes no other product. */
    @Test
    void noTwoProductsOfABrandAndCategoryHaveTheSameFacts() {
        var known = new HashMap<String, String>();
        var same = new ArrayList<String>();
        for (var variant : variants) {
            String facts = variant.get("brand_code") + " " + variant.get("category_code") + " " + facts(variant);
            String other = known.putIfAbsent(facts, variant.get("product_code"));
            if (other != null && !other.equals(variant.get("product_code"))) {
                same.add(other + " and " + variant.get("product_code"));
            }
        }
        assertEquals(List.of(), same);
    }

    private static String facts(Map<String, String> variant) {
        var facts = new TreeSet<String>(Csv.values(variant.get("attributes")));
        facts.addAll(Csv.values(variant.get("variant_attributes")));
        return facts.stream().collect(Collectors.joining("|"));
    }
}
