package org.wheelhouse.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.logistics.SendTransfers;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.platform.web.Text;
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
    private Deliveries deliveries;

    @Inject
    private Transfers transfers;

    @Inject
    private SendTransfers sendTransfers;

    @Inject
    private ShipParcels shipParcels;

    @Inject
    private Notices notices;

    @Inject
    private Text text;

    private String scanned;
    private String asked;
    private String answer;
    private boolean right;
    private List<Delivery> outgoing;
    private List<Parcel> parcels;

    @PostConstruct
    void open() {
        outgoing = deliveries.outgoing();
        parcels = shipParcels.toShip();
    }

    /** The next step: a transfer is picked, then labelled and shipped; a parcel picked, packed, then labelled and shipped. */
    public String advance(String number) {
        try {
            notices.said(step(number));
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        return "/outlet/warehouse/pick?faces-redirect=true";
    }

    /** What was scanned takes its next step; the page stays and answers, ready for the next one. */
    public void scan() {
        asked = scanned == null ? "" : scanned.strip().toUpperCase(Locale.ROOT);
        scanned = null;
        try {
            answer = step(asked);
            right = true;
        } catch (BusinessException refusal) {
            answer = text.of(refusal);
            right = false;
        }
        open();
    }

    private String step(String number) {
        var parcel = parcels.stream()
                .filter(p -> p.number().equalsIgnoreCase(number))
                .findFirst();
        if (parcel.isPresent()) {
            String waybill = shipParcels.advance(parcel.get().fulfilment());
            return waybill != null
                    ? text.of("warehouse.pick.done.SHIPPED", number, waybill)
                    : text.of(
                            parcel.get().state() == FulfilmentState.RELEASED
                                    ? "warehouse.pick.done.PICKED"
                                    : "warehouse.pick.done.PACKED",
                            number);
        }
        var transfer = outgoing.stream()
                .filter(t -> t.number().equalsIgnoreCase(number))
                .findFirst()
                .orElseThrow(() -> new BusinessException("warehouse.pick.unknown"));
        if (transfer.state() == TransferState.REQUESTED) {
            transfers.pick(transfer.transfer());
            return text.of("warehouse.pick.done.PICKED", number);
        }
        return text.of(
                "warehouse.pick.done.SHIPPED",
                number,
                sendTransfers.ship(transfer.transfer()).waybill());
    }

    /** What is done next: the only filled button. Shipping what is packed comes before picking more. */
    public boolean isNextParcel(Parcel parcel) {
        return parcel.equals(parcels.stream()
                .filter(p -> p.state() == FulfilmentState.PACKED)
                .findFirst()
                .orElse(parcels.getFirst()));
    }

    /** The same where there are no parcels. */
    public boolean isNextTransfer(Delivery transfer) {
        return parcels.isEmpty()
                && transfer.equals(outgoing.stream()
                        .filter(t -> t.state() == TransferState.PICKED)
                        .findFirst()
                        .orElse(outgoing.getFirst()));
    }

    public List<Parcel> getParcels() {
        return parcels;
    }

    /** What is due to leave today, or was before. */
    public long getToday() {
        return outgoing.stream().filter(Delivery::leavesToday).count()
                + parcels.stream().filter(Parcel::leavesToday).count();
    }

    public List<Delivery> getTransfers() {
        return outgoing;
    }

    public String getScanned() {
        return scanned;
    }

    public void setScanned(String scanned) {
        this.scanned = scanned;
    }

    /** The number that the answer is about. */
    public String getAsked() {
        return asked;
    }

    /** What came of the last scan, or null. */
    public String getAnswer() {
        return answer;
    }

    public boolean isRight() {
        return right;
    }
}
