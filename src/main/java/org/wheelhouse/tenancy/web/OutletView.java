package org.wheelhouse.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.tenancy.OutletFile;
import org.wheelhouse.tenancy.OutletFiles;

/** An outlet as head office keeps it. */
@Named
@RequestScoped
public class OutletView {

    @Inject
    private OutletFiles outlets;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.outlet}")
    private String id;

    private OutletFile outlet;
    private OutletForm form;

    public OutletFile getOutlet() {
        if (outlet == null) {
            outlet = outlets.get(Ids.parseNumber(id));
        }
        return outlet;
    }

    public OutletForm getForm() {
        if (form == null) {
            form = new OutletForm(getOutlet());
        }
        return form;
    }

    public String save() {
        try {
            outlets.change(getForm().filled());
            notices.done("tenancy.outlet.saved", getForm().getNameZh());
            return "/hq/network/outlet?faces-redirect=true&outlet="
                    + getOutlet().id();
        } catch (BusinessException e) {
            notices.refused(e);
            return null;
        }
    }
}
