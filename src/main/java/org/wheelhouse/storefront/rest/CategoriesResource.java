package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.Categories;

/** The tree of categories. */
@Path("/categories")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CategoriesResource {

    @Inject
    private Categories categories;

    @Inject
    private Language language;

    public record Tree(List<Group> groups) {}

    public record Group(String code, String name, List<Named> kinds) {}

    @GET
    public Tree list() {
        return new Tree(categories.getGroups().stream()
                .map(g -> new Group(
                        g.code(),
                        language.pick(g.nameZh(), g.nameEn()),
                        categories.kindsOf(g).stream()
                                .map(k -> new Named(k.code(), language.pick(k.nameZh(), k.nameEn())))
                                .toList()))
                .toList());
    }
}
