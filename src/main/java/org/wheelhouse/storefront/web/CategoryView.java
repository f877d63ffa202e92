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
import org.wheelhouse.storefront.Category;
import org.wheelhouse.storefront.Facts;
import org.wheelhouse.storefront.Goods;

/** {@code /c/floor-mats}: the goods of a kind, or of all kinds of a group. */
@RequestScoped
@Named
public class CategoryView extends ListingView {

    @Inject
    @Param(pathIndex = 0)
    private String code;

    @Inject
    private Categories categories;

    @Inject
    private Goods goods;

    @Inject
    private Facts facts;

    @Inject
    private StructuredData structured;

    private Category category;
    private Category parent;

    @PostConstruct
    void load() {
        category = categories
                .byCode(code == null ? "" : code)
                .orElseThrow(() -> new NotFoundException("category " + code));
        parent = categories.parentOf(category).orElse(null);
        List<Category> kinds = parent == null ? categories.kindsOf(category) : List.of();
        List<Long> ids = parent == null
                ? new java.util.ArrayList<>(kinds.stream().map(Category::id).toList())
                : List.of(category.id());
        if (parent == null) {
            ids.add(category.id());
        }
        Map<Long, String[]> names = new LinkedHashMap<>();
        kinds.forEach(k -> names.put(k.id(), new String[] {k.code(), name(k)}));
        show(
                "/c/" + category.code(),
                goods.ofCategories(ids),
                names,
                parent == null ? List.of() : facts.filterable(ids));
    }

    private String name(Category one) {
        return language.pick(one.nameZh(), one.nameEn());
    }

    /** The kinds of this group, or the kinds beside this one. */
    public List<Category> getKinds() {
        return categories.kindsOf(parent == null ? category : parent);
    }

    public Category getCategory() {
        return category;
    }

    public Category getParent() {
        return parent;
    }

    @Override
    public String getTitle() {
        return name(category);
    }

    @Override
    public String getDescription() {
        return text.of("storefront.category.description", name(category));
    }

    @Override
    public String getCanonical() {
        return pageAddress(getPage()).contains("page=") && !isHidden()
                ? "/c/" + category.code() + "?page=" + getPage()
                : "/c/" + category.code();
    }

    @Override
    public String getGroup() {
        return parent == null ? category.code() : parent.code();
    }

    @Override
    public String getStructured() {
        var trail = new LinkedHashMap<String, String>();
        if (parent != null) {
            trail.put("/c/" + parent.code(), name(parent));
        }
        trail.put("/c/" + category.code(), name(category));
        return structured.trail(trail);
    }
}
