package org.wheelhouse.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.tenancy.Brand;

/** The choice of a brand ({@code tags/brand.xhtml}); whose it is, the page knows. */
@Named
@RequestScoped
public class BrandView {

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.theme}")
    private String chosen;

    /** All there are, the group's first. */
    public List<Brand> getBrands() {
        return List.of(Brand.values());
    }

    /** What was chosen; null for none. */
    public Brand getChosen() {
        return Brand.of(chosen);
    }

    /** Says that it is done. @return the page to go to */
    public String saved(String page) {
        notices.done("tenancy.brand.saved");
        return page;
    }
}
