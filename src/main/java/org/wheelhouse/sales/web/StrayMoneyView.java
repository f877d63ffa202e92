package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.Role;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.payments.StrayMoney;
import org.wheelhouse.platform.web.Notices;

/** Money of an order that fits no payment, and finance's word that it is dealt with. */
@Named
@RequestScoped
public class StrayMoneyView {

    @Inject
    @Param
    private String order;

    @Inject
    private Caller caller;

    @Inject
    private StrayMoney strayMoney;

    @Inject
    private Notices notices;

    private String how;
    private List<StrayMoney.Stray> strays;

    public List<StrayMoney.Stray> getStrays() {
        if (strays == null) {
            strays = strayMoney.ofOrder(Ids.parse(order));
        }
        return strays;
    }

    public boolean isAdmitted() {
        return caller.getRoles().contains(Role.HQ_FINANCE) || caller.getRoles().contains(Role.HQ_ADMINISTRATOR);
    }

    public String settle(UUID id) {
        if (!isAdmitted()) {
            throw new NotFoundException("settling for " + caller.actor());
        }
        try {
            strayMoney.settle(id, how);
            notices.done("payments.stray.done");
        } catch (BusinessException refused) {
            notices.refused(refused);
        }
        return "/hq/sales/order?faces-redirect=true&order=" + order;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
