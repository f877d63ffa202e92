package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.Role;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.sales.CancelOrder;

/** Cancels an order on behalf of its customer and pays it back: customer service and the administrator, and the outlet's manager. */
@Named
@RequestScoped
public class OrderCancelView {

    private static final Set<Role> MAY = EnumSet.of(Role.HQ_SERVICE, Role.HQ_ADMINISTRATOR, Role.OUTLET_MANAGER);

    @Inject
    @Param
    private String order;

    @Inject
    private Caller caller;

    @Inject
    private CancelOrder cancelOrder;

    @Inject
    private Notices notices;

    private String reason;

    /** Whether the caller may cancel, at the desk where they sit now. */
    public boolean isAdmitted() {
        Scope.Kind desk = caller.post().map(p -> p.kind()).orElse(null);
        return caller.getRoles().stream().anyMatch(role -> MAY.contains(role) && role.scope() == desk);
    }

    public String cancel() {
        if (!isAdmitted()) {
            throw new NotFoundException("cancelling for " + caller.actor());
        }
        try {
            cancelOrder.byStaff(Ids.parse(order), reason);
            notices.done("sales.cancel.done");
        } catch (BusinessException refused) {
            notices.refused(refused);
        }
        String desk = caller.getPost().kind() == Scope.Kind.HQ ? "/hq" : "/outlet";
        return desk + "/sales/order?faces-redirect=true&order=" + order;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
