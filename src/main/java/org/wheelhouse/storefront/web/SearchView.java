package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.storefront.Categories;
import org.wheelhouse.storefront.Listed;
import org.wheelhouse.storefront.Search;

/** {@code /search?q=}: what a query finds, with the filters of a list page. */
@RequestScoped
@Named
public class SearchView extends ListingView {

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    @Param(name = "q")
    private String words;

    @Inject
    private Search search;

    @Inject
    private Categories categories;

    private boolean found;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
        List<Listed> goods = search.find(words);
        found = !goods.isEmpty();
        Map<Long, String[]> kinds = new LinkedHashMap<>();
        goods.forEach(g -> categories
                .byId(g.categoryId())
                .ifPresent(c ->
                        kinds.putIfAbsent(c.id(), new String[] {c.code(), language.pick(c.nameZh(), c.nameEn())})));
        show("/search", goods, kinds, List.of());
    }

    /** Whether the words alone find something; the filters may still leave nothing of it. */
    public boolean isFound() {
        return found;
    }

    public String getWords() {
        return words == null ? "" : words.strip();
    }

    @Override
    public String getTitle() {
        return getWords().isEmpty()
                ? text.get("storefront.search.button")
                : text.of("storefront.search.title", getWords());
    }

    @Override
    public String getDescription() {
        return text.get("storefront.home.description");
    }

    @Override
    public String getCanonical() {
        return "/search";
    }

    @Override
    public boolean isHidden() {
        return true;
    }
}
