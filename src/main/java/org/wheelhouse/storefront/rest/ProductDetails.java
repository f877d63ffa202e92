package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.rest.Amount;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Categories;
import org.wheelhouse.storefront.Fact;
import org.wheelhouse.storefront.Facts;
import org.wheelhouse.storefront.Product;
import org.wheelhouse.storefront.Products;

/** Puts together what is told of one product. */
@RequestScoped
class ProductDetails {

    @Inject
    private Products products;

    @Inject
    private Facts facts;

    @Inject
    private Categories categories;

    @Inject
    private Language language;

    @Inject
    private Text text;

    ProductDetail of(String code) {
        Product product = products.byCode(code).orElseThrow(() -> new NotFoundException("product " + code));
        Map<Long, String> skus =
                product.variants().stream().collect(Collectors.toMap(Product.Variant::id, Product.Variant::code));
        return new ProductDetail(
                product.code(),
                language.pick(product.nameZh(), product.nameEn()),
                language.pick(product.summaryZh(), product.summaryEn()),
                language.pick(product.boxZh(), product.boxEn()),
                new Named(product.brandCode(), language.pick(product.brandZh(), product.brandEn())),
                categories
                        .byId(product.categoryId())
                        .map(c -> new Named(c.code(), language.pick(c.nameZh(), c.nameEn())))
                        .orElse(null),
                product.forVehicles(),
                product.sold(),
                product.variants().stream().map(this::variant).toList(),
                facts.of(product.id()).stream().map(f -> fact(f, skus)).toList());
    }

    private ProductDetail.Variant variant(Product.Variant v) {
        var installation = products.installation(v.id())
                .map(need -> new ProductDetail.Installation(
                        language.pick(need.nameZh(), need.nameEn()),
                        Amount.of(need.price()),
                        need.perPiece(),
                        need.minutes()))
                .orElse(null);
        return new ProductDetail.Variant(
                v.code(),
                v.modelNumber(),
                language.pick(v.nameZh(), v.nameEn()),
                Amount.of(v.price()),
                v.price() == null ? null : Amount.of(products.price(v.id()).struckOut()),
                v.weightG(),
                v.lengthMm(),
                v.widthMm(),
                v.heightMm(),
                installation);
    }

    private ProductDetail.FactLine fact(Fact fact, Map<Long, String> skus) {
        String value = List.of("yes", "no").contains(fact.value())
                ? text.get("storefront." + fact.value())
                : language.pick(fact.value(), fact.valueEn());
        return new ProductDetail.FactLine(
                fact.code(),
                language.pick(fact.nameZh(), fact.nameEn()),
                value,
                fact.unit(),
                fact.skuId() == null ? null : skus.get(fact.skuId()));
    }
}
