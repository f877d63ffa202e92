package org.wheelhouse.warehouse.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.warehouse.Adjustments;
import org.wheelhouse.warehouse.Shelf;
import org.wheelhouse.warehouse.SiteRefs;

/** Brings the books of one SKU to what was counted, with a reason. */
@Named
@ViewScoped
public class AdjustView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String sku;

    @Inject
    private Shelf shelf;

    @Inject
    private Adjustments adjustments;

    @Inject
    private SiteRefs sites;

    @Inject
    private Notices notices;

    private long id;
    private Integer counted;
    private Integer minimum;
    private String reason;
    private transient Shelf.Place place;

    @PostConstruct
    void open() {
        id = Ids.parseNumber(sku);
        place = shelf.of(id);
        counted = place.onHand();
        minimum = place.minimum();
    }

    public String save() {
        try {
            adjustments.count(sites.of(CurrentScope.get().outlet()), id, counted, reason);
            notices.done("warehouse.adjust.done", getPlace().code(), counted);
            return "/outlet/warehouse/movement-list?faces-redirect=true&sku=" + id;
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    public String saveMinimum() {
        adjustments.setMinimum(sites.of(CurrentScope.get().outlet()), id, minimum);
        notices.done("warehouse.adjust.minimum-done");
        return "/outlet/warehouse/adjust?faces-redirect=true&sku=" + id;
    }

    public Shelf.Place getPlace() {
        if (place == null) {
            place = shelf.of(id);
        }
        return place;
    }

    public Integer getCounted() {
        return counted;
    }

    public void setCounted(Integer counted) {
        this.counted = counted;
    }

    public Integer getMinimum() {
        return minimum;
    }

    public void setMinimum(Integer minimum) {
        this.minimum = minimum;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
