package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.wheelhouse.platform.rest.Ask;
import org.wheelhouse.platform.rest.Page;
import org.wheelhouse.platform.rest.Paging;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.Search;

/** Finding goods by words. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SearchResource {

    @Inject
    private Search search;

    @Inject
    private Paging paging;

    @Inject
    private Language language;

    /** Names of goods while somebody types. */
    public record Suggestions(List<String> names) {}

    @GET
    public Page<ProductRow> find(@QueryParam("q") String q) {
        return paging.of(
                search.find(Ask.required("q", q)),
                g -> new Paging.Place(-g.sold(), g.code()),
                page -> page.stream().map(g -> ProductRow.of(g, language)).toList());
    }

    @GET
    @Path("/suggestions")
    public Suggestions suggest(@QueryParam("q") String q) {
        return new Suggestions(search.suggest(Ask.required("q", q)).stream()
                .map(g -> language.pick(g.nameZh(), g.nameEn()))
                .distinct()
                .toList());
    }
}
