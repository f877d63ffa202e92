package org.wheelhouse.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wheelhouse.desk.OutletDay;
import org.wheelhouse.desk.OutletDays;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.tenancy.Brands;
import org.wheelhouse.tenancy.FranchiseeFile;
import org.wheelhouse.tenancy.OutletFiles;
import org.wheelhouse.tenancy.web.BrandView;

/** A company with its outlets and their day, for head office. */
@Named
@RequestScoped
public class FranchiseeView {

    @Inject
    private OutletFiles files;

    @Inject
    private OutletDays days;

    @Inject
    private Brands brands;

    @Inject
    private BrandView brand;

    @Inject
    @ManagedProperty("#{param.franchisee}")
    private String id;

    private FranchiseeFile franchisee;
    private List<OutletDay> outlets;

    public FranchiseeFile getFranchisee() {
        if (franchisee == null) {
            franchisee = files.franchisee(Ids.parseNumber(id));
        }
        return franchisee;
    }

    public String saveBrand() {
        long chosenFor = getFranchisee().id();
        brands.ofFranchisee(chosenFor, brand.getChosen());
        return brand.saved("/hq/network/franchisee?faces-redirect=true&franchisee=" + chosenFor);
    }

    public List<OutletDay> getOutlets() {
        if (outlets == null) {
            outlets = days.ofFranchisee(getFranchisee().id());
        }
        return outlets;
    }

    /** Paid today at all of them. */
    public Money getTurnover() {
        return getOutlets().stream().map(OutletDay::turnover).reduce(Money.ZERO, Money::plus);
    }

    public int getBooked() {
        return getOutlets().stream().mapToInt(OutletDay::booked).sum();
    }

    public int getDone() {
        return getOutlets().stream().mapToInt(OutletDay::done).sum();
    }
}
