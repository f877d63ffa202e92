package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.rest.Ask;
import org.wheelhouse.platform.rest.InvalidRequest;
import org.wheelhouse.platform.rest.Page;
import org.wheelhouse.platform.rest.Paging;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.Categories;
import org.wheelhouse.storefront.Category;
import org.wheelhouse.storefront.Goods;
import org.wheelhouse.storefront.Listed;

/** Goods on sale. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProductsResource {

    @Inject
    private Goods goods;

    @Inject
    private Categories categories;

    @Inject
    private ProductDetails details;

    @Inject
    private Paging paging;

    @Inject
    private Language language;

    @GET
    public Page<ProductRow> list(
            @QueryParam("category") String category,
            @QueryParam("brand") String brand,
            @QueryParam("sort") String sort) {
        String kind = Ask.optional("category", category);
        String maker = Ask.optional("brand", brand);
        String order = Ask.choice("sort", sort, "sold", "price", "price-down", "new");
        if (kind == null && maker == null) {
            throw InvalidRequest.parameter("category", "one-of", "category, brand");
        }
        List<Listed> all = kind == null ? goods.ofBrand(maker) : goods.ofCategories(ids(kind));
        return paging.of(
                kind == null || maker == null
                        ? all
                        : all.stream().filter(g -> g.brandCode().equals(maker)).toList(),
                g -> new Paging.Place(rank(g, order), g.code()),
                page -> page.stream().map(g -> ProductRow.of(g, language)).toList());
    }

    private static long rank(Listed good, String order) {
        return switch (order) {
            case "price" -> good.price().fen();
            case "price-down" -> -good.price().fen();
            case "new" -> -good.id();
            default -> -good.sold();
        };
    }

    /** The category itself and, for a group, its kinds. */
    private List<Long> ids(String code) {
        Category category = categories.byCode(code).orElseThrow(() -> new NotFoundException("category " + code));
        var ids = new ArrayList<>(List.of(category.id()));
        categories.kindsOf(category).forEach(k -> ids.add(k.id()));
        return ids;
    }

    @GET
    @Path("/{product}")
    public ProductDetail get(@PathParam("product") String product) {
        return details.of(product);
    }
}
