package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.logistics.FreightQuote;
import org.wheelhouse.pricing.QuotedLine;
import org.wheelhouse.storefront.Kits;
import org.wheelhouse.storefront.Product;
import org.wheelhouse.storefront.Products;
import org.wheelhouse.storefront.Soon;

/** {@code /p/bosch-aerotwin?sku=12}: one product, one of its variants chosen. */
@RequestScoped
@Named
public class ShopProductView extends ShopView {

    @Inject
    @Param(pathIndex = 0)
    private String code;

    @Inject
    @Param(name = "sku")
    private String skuParam;

    @Inject
    private Products products;

    @Inject
    private MyFits myFits;

    @Inject
    private ProductWords words;

    @Inject
    private Delivery delivery;

    private Product product;
    private Product.Variant variant;
    private QuotedLine price;
    private ServiceNeed need;
    private Map<Long, Soon> soon = Map.of();
    private Map<Long, FitmentAnswer> fits = Map.of();
    private List<OutletOffer> offers = List.of();
    private FreightQuote parcel;

    @PostConstruct
    void load() {
        product = products.byCode(code == null ? "" : code).orElseThrow(() -> new NotFoundException("product " + code));
        List<Long> skus = product.variants().stream().map(Product.Variant::id).toList();
        fits = myFits.ofSkus(skus);
        soon = words.soon(skus);
        variant = chosen();
        if (variant.price() != null) {
            price = products.price(variant.id());
            need = products.installation(variant.id()).orElse(null);
            parcel = getSoon().atHub() ? delivery.parcel(variant, price.unit()).orElse(null) : null;
            offers = need == null ? List.of() : delivery.fitted(need, getSoon());
        }
    }

    /** The variant asked for; else the first that fits and can be bought, of those that somebody has if there are any. */
    private Product.Variant chosen() {
        if (skuParam != null) {
            return product.variants().stream()
                    .filter(v -> String.valueOf(v.id()).equals(skuParam))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("sku"));
        }
        return product.variants().stream()
                .filter(v -> v.price() != null
                        && (fits.isEmpty()
                                || fits.containsKey(v.id()) && fits.get(v.id()).settledYes()))
                .min(Comparator.comparing(this::soldOut))
                .orElse(product.variants().getFirst());
    }

    public Product getProduct() {
        return product;
    }

    public Product.Variant getVariant() {
        return variant;
    }

    /** Null when it is not sold today. */
    public QuotedLine getPrice() {
        return price;
    }

    public ServiceNeed getNeed() {
        return need;
    }

    public Soon getSoon() {
        return soon.getOrDefault(variant.id(), Soon.NOWHERE);
    }

    /** The answer for this variant and my car, or null without a car. */
    public FitmentAnswer getFit() {
        return fits.get(variant.id());
    }

    public boolean isBuyable() {
        return !isSoldOut() && (getFit() == null || getFit().kind() != FitmentAnswer.Kind.DOES_NOT_FIT);
    }

    /** Not sold today, or nobody who could bring it has any. */
    public boolean isSoldOut() {
        return soldOut(variant);
    }

    public boolean soldOut(Product.Variant one) {
        return one.price() == null || soon.getOrDefault(one.id(), Soon.NOWHERE).isNowhere();
    }

    public boolean unfit(Product.Variant other) {
        return fits.containsKey(other.id()) && fits.get(other.id()).kind() == FitmentAnswer.Kind.DOES_NOT_FIT;
    }

    /** Whether the variants are one thing in several colours, which pictures can show; else they differ in size or kind. */
    public boolean isColoured() {
        return product.variants().stream()
                        .map(Product.Variant::tint)
                        .distinct()
                        .filter(java.util.Objects::nonNull)
                        .count()
                > 1;
    }

    public List<OutletOffer> getOffers() {
        return offers;
    }

    /** The first of the nearest outlets with a free time. */
    public OutletOffer getEarliest() {
        return offers.stream().filter(OutletOffer::free).findFirst().orElse(null);
    }

    public FreightQuote getParcel() {
        return parcel;
    }

    public String getParcelDay() {
        return delivery.day(parcel);
    }

    public List<ProductWords.Fact> getSpecification() {
        return words.specification(product, variant);
    }

    public List<Kits.Kit> getKits() {
        return words.kits(product);
    }

    public List<ProductWords.Crumb> getCrumbs() {
        return words.crumbs(product);
    }

    @Override
    public String getTitle() {
        return words.name(product);
    }

    @Override
    public String getDescription() {
        return words.description(product);
    }

    @Override
    public String getCanonical() {
        return "/p/" + product.code();
    }

    @Override
    public String getGroup() {
        return words.group(product);
    }

    @Override
    public String getStructured() {
        return words.structured(product, getSoon());
    }
}
