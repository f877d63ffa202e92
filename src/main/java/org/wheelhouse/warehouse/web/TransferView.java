package org.wheelhouse.warehouse.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.warehouse.Deliveries;
import org.wheelhouse.warehouse.Transfer;
import org.wheelhouse.warehouse.TransferState;
import org.wheelhouse.warehouse.Transfers;

/** One transfer: who sends what to whom, and what arrived. */
@Named
@RequestScoped
public class TransferView {

    @Inject
    @Param
    private String transfer;

    @Inject
    private Transfers transfers;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Notices notices;

    private Transfer shown;
    private Deliveries.Ends ends;

    @PostConstruct
    void open() {
        shown = transfers.get(Ids.parse(transfer));
        ends = deliveries.ends(shown.id());
    }

    public Transfer getTransfer() {
        return shown;
    }

    public Deliveries.Ends getEnds() {
        return ends;
    }

    /** The caller's site sends it for a shelf, and it has not left. */
    public boolean isCancellable() {
        return isOutgoing() && shown.order() == null;
    }

    public String cancel() {
        try {
            transfers.cancel(shown.id());
            notices.done("warehouse.transfer.cancelled", shown.number());
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        return "/outlet/warehouse/transfer?faces-redirect=true&transfer=" + shown.id();
    }

    /** The caller's site may count it now. */
    public boolean isReceivable() {
        return shown.state() == TransferState.SHIPPED
                && Long.valueOf(shown.to().outletId()).equals(CurrentScope.get().outlet());
    }

    /** The caller's site is to pick or ship it. */
    public boolean isOutgoing() {
        return (shown.state() == TransferState.REQUESTED || shown.state() == TransferState.PICKED)
                && Long.valueOf(shown.from().outletId())
                        .equals(CurrentScope.get().outlet());
    }
}
