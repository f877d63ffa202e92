package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Categories;
import org.wheelhouse.storefront.Category;
import org.wheelhouse.storefront.Kits;
import org.wheelhouse.storefront.Product;
import org.wheelhouse.storefront.Soon;

/** A product in words: its place in the shop, its specification, and what search engines read of it. */
@RequestScoped
public class ProductWords {

    /** One row of the specification. */
    public record Fact(String name, String value) {}

    /** One step of the way here. */
    public record Crumb(String path, String name) {}

    @Inject
    private Language language;

    @Inject
    private Text text;

    @Inject
    private Categories categories;

    @Inject
    private StructuredData structured;

    @Inject
    private Looks looks;

    @Inject
    private Page page;

    public String name(Product p) {
        return language.pick(p.nameZh(), p.nameEn());
    }

    public String description(Product p) {
        return text.of("storefront.product.description", name(p), language.pick(p.summaryZh(), p.summaryEn()));
    }

    /** Where each of the SKUs lies; those that nobody has are left out or nowhere. */
    public Map<Long, Soon> soon(Collection<Long> skus) {
        return looks.soon(skus);
    }

    public List<Kits.Kit> kits(Product p) {
        return looks.kits(p.id());
    }

    public List<Crumb> crumbs(Product p) {
        var crumbs = new ArrayList<Crumb>();
        categories.byId(p.categoryId()).ifPresent(kind -> {
            categories.parentOf(kind).ifPresent(group -> crumbs.add(crumb(group)));
            crumbs.add(crumb(kind));
        });
        return crumbs;
    }

    private Crumb crumb(Category category) {
        return new Crumb("/c/" + category.code(), language.pick(category.nameZh(), category.nameEn()));
    }

    public String group(Product p) {
        return crumbs(p).stream().findFirst().map(c -> c.path().substring(3)).orElse("");
    }

    /** Attributes of the product and the variant, then what every piece of goods has. */
    public List<Fact> specification(Product p, Product.Variant v) {
        var rows = new ArrayList<Fact>();
        looks.facts(p.id()).stream()
                .filter(f -> f.skuId() == null || f.skuId() == v.id())
                .forEach(f -> rows.add(new Fact(
                        language.pick(f.nameZh(), f.nameEn()),
                        switch (f.type()) {
                            case "boolean" -> text.get("storefront." + f.value());
                            case "number" -> Units.with(f.value(), f.unit(), language.isEnglish());
                            default -> language.pick(f.value(), f.valueEn());
                        })));
        if (v.modelNumber() != null) {
            rows.add(new Fact(text.get("storefront.spec.model"), v.modelNumber()));
        }
        rows.add(new Fact(text.get("storefront.spec.weight"), text.of("storefront.spec.kg", v.weightG() / 1000.0)));
        rows.add(new Fact(
                text.get("storefront.spec.size"), v.lengthMm() + " × " + v.widthMm() + " × " + v.heightMm() + " mm"));
        String box = language.pick(p.boxZh(), p.boxEn());
        if (box != null && !box.isBlank()) {
            rows.add(new Fact(text.get("storefront.spec.box"), box));
        }
        return rows;
    }

    public String structured(Product p, Soon soon) {
        Map<String, String> trail = new LinkedHashMap<>();
        crumbs(p).forEach(c -> trail.put(c.path(), c.name()));
        trail.put("/p/" + p.code(), name(p));
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Product");
        thing.put("name", name(p));
        thing.put("description", language.pick(p.summaryZh(), p.summaryEn()));
        thing.put("sku", p.variants().getFirst().code());
        thing.put("brand", Map.of("@type", "Brand", "name", language.pick(p.brandZh(), p.brandEn())));
        thing.put("image", page.absolute(looks.picture(p)));
        var prices = p.variants().stream()
                .map(Product.Variant::price)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        if (!prices.isEmpty()) {
            thing.put("offers", offers(prices, soon, page.absolute("/p/" + p.code())));
        }
        return structured.with(trail, thing);
    }

    private static Map<String, Object> offers(List<Money> prices, Soon soon, String url) {
        var offers = new LinkedHashMap<String, Object>();
        offers.put("@type", "AggregateOffer");
        offers.put("priceCurrency", "CNY");
        offers.put("lowPrice", prices.getFirst().yuan());
        offers.put("highPrice", prices.getLast().yuan());
        offers.put("offerCount", prices.size());
        offers.put("availability", "https://schema.org/" + (soon.isNowhere() ? "OutOfStock" : "InStock"));
        offers.put("url", url);
        return offers;
    }
}
