package org.wheelhouse.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.logistics.SendTransfers;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.sales.FulfilmentState;
import org.wheelhouse.sales.ShipParcels;
import org.wheelhouse.sales.ShipParcels.Parcel;
import org.wheelhouse.warehouse.Deliveries;
import org.wheelhouse.warehouse.Deliveries.Delivery;
import org.wheelhouse.warehouse.TransferState;
import org.wheelhouse.warehouse.Transfers;

/** What a hub has to pick, pack and ship, the most urgent first: transfers to outlets, and customers' parcels. */
@Named
@ViewScoped
public class PickView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Deliveries deliveries;

    @Inject
    private transient Transfers transfers;

    @Inject
    private transient SendTransfers sendTransfers;

    @Inject
    private transient ShipParcels shipParcels;

    @Inject
    private transient Notices notices;

    private transient List<Delivery> outgoing;
    private transient List<Parcel> parcels;

    @PostConstruct
    void open() {
        outgoing = deliveries.outgoing();
        parcels = shipParcels.toShip();
    }

    /** The next step of a transfer: picked, then labelled and shipped. */
    public String advance(Delivery transfer) {
        return attempt(() -> {
            if (transfer.state() == TransferState.REQUESTED) {
                transfers.pick(transfer.transfer());
                notices.done("warehouse.pick.done.PICKED", transfer.number());
            } else {
                var parcel = sendTransfers.ship(transfer.transfer());
                notices.done("warehouse.pick.done.SHIPPED", transfer.number(), parcel.waybill());
            }
        });
    }

    /** The next step of a parcel: picked, packed, then labelled and shipped. */
    public String advanceParcel(Parcel parcel) {
        return attempt(() -> {
            String waybill = shipParcels.advance(parcel.fulfilment());
            if (waybill != null) {
                notices.done("warehouse.pick.done.SHIPPED", parcel.number(), waybill);
            } else {
                notices.done(parcel.state() == FulfilmentState.RELEASED ? "warehouse.pick.done.PICKED" : "warehouse.pick.done.PACKED", parcel.number());
            }
        });
    }

    private String attempt(Runnable change) {
        try {
            change.run();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        return "/outlet/warehouse/pick?faces-redirect=true";
    }

    /** What is done next: the only filled button. Shipping what is packed comes before picking more. */
    public boolean isNextParcel(Parcel parcel) {
        return parcel.equals(parcels.stream().filter(p -> p.state() == FulfilmentState.PACKED).findFirst().orElse(parcels.getFirst()));
    }

    /** The same where there are no parcels. */
    public boolean isNextTransfer(Delivery transfer) {
        return parcels.isEmpty() && transfer.equals(outgoing.stream().filter(t -> t.state() == TransferState.PICKED).findFirst().orElse(outgoing.getFirst()));
    }

    public List<Parcel> getParcels() {
        return parcels;
    }

    /** What is due to leave today, or was before. */
    public long getToday() {
        return outgoing.stream().filter(Delivery::leavesToday).count() + parcels.stream().filter(Parcel::leavesToday).count();
    }

    public List<Delivery> getTransfers() {
        return outgoing;
    }
}
