package org.wheelhouse.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.tenancy.Brand;
import org.wheelhouse.tenancy.Brands;

/** The choice of a brand on a region's and on a franchisee's page. */
@Named
@RequestScoped
public class BrandView {

    @Inject
    private Brands brands;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.region}")
    private String region;

    @Inject
    @ManagedProperty("#{param.franchisee}")
    private String franchisee;

    @Inject
    @ManagedProperty("#{param.theme}")
    private String chosen;

    /** All there are, the group's first. */
    public List<Brand> getBrands() {
        return List.of(Brand.values());
    }

    public String save() {
        boolean ofRegion = franchisee == null;
        long id = Ids.parseNumber(ofRegion ? region : franchisee);
        if (ofRegion) {
            brands.ofRegion(id, Brand.of(chosen));
        } else {
            brands.ofFranchisee(id, Brand.of(chosen));
        }
        notices.done("tenancy.brand.saved");
        String place = ofRegion ? "region" : "franchisee";
        return "/hq/network/" + place + "?faces-redirect=true&" + place + "=" + id;
    }
}
