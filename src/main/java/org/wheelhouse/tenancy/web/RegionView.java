package org.wheelhouse.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.tenancy.Brands;
import org.wheelhouse.tenancy.OutletFiles;
import org.wheelhouse.tenancy.RegionFile;

/** A region, for head office. */
@Named
@RequestScoped
public class RegionView {

    @Inject
    private OutletFiles files;

    @Inject
    private Brands brands;

    @Inject
    private BrandView brand;

    @Inject
    @ManagedProperty("#{param.region}")
    private String id;

    private RegionFile region;

    public RegionFile getRegion() {
        if (region == null) {
            region = files.region(Ids.parseNumber(id));
        }
        return region;
    }

    public String saveBrand() {
        long chosenFor = getRegion().id();
        brands.ofRegion(chosenFor, brand.getChosen());
        return brand.saved("/hq/network/region?faces-redirect=true&region=" + chosenFor);
    }
}
