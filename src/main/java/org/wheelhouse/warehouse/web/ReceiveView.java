package org.wheelhouse.warehouse.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.warehouse.Deliveries;
import org.wheelhouse.warehouse.Deliveries.Delivery;
import org.wheelhouse.warehouse.ReceivedLine;
import org.wheelhouse.warehouse.Transfer;
import org.wheelhouse.warehouse.TransferState;
import org.wheelhouse.warehouse.Transfers;

/** Goods to expect, by day, and the count of one delivery as it arrives: what is short needs its reason. */
@Named
@ViewScoped
public class ReceiveView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A line being counted. */
    public static class Count implements Serializable {

        private static final long serialVersionUID = 1L;
        private final long skuId;
        private final String code;
        private final String nameZh;
        private final String nameEn;
        private final int sent;
        private Integer counted;
        private String reason;

        Count(Transfer.Line line) {
            skuId = line.skuId();
            code = line.skuCode();
            nameZh = line.nameZh();
            nameEn = line.nameEn();
            sent = line.quantity();
            counted = line.quantity();
        }

        public String getCode() {
            return code;
        }

        public String getNameZh() {
            return nameZh;
        }

        public String getNameEn() {
            return nameEn;
        }

        public int getSent() {
            return sent;
        }

        public Integer getCounted() {
            return counted;
        }

        public void setCounted(Integer counted) {
            this.counted = counted;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    @Inject
    @Param
    private String transfer;

    @Inject
    @Param
    private String code;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Transfers transfers;

    @Inject
    private Notices notices;

    private UUID id;
    private String number;
    private boolean unknown;
    private boolean received;
    private final ArrayList<Count> counts = new ArrayList<>();
    private List<Delivery> incoming;

    @PostConstruct
    void open() {
        if (code != null && !code.isBlank()) {
            id = deliveries.byCode(code).orElse(null);
            unknown = id == null;
        } else if (transfer != null) {
            id = Ids.parse(transfer);
        }
        if (id != null) {
            Transfer opened = transfers.get(id);
            received = opened.state() == TransferState.RECEIVED;
            if (opened.to().outletId() != CurrentScope.get().outlet()
                    || opened.state() != TransferState.SHIPPED && !received) {
                throw new NotFoundException("transfer " + id + " is not on its way here");
            }
            number = opened.number();
            opened.lines().forEach(line -> counts.add(new Count(line)));
        }
        if (!isCounting()) {
            incoming = deliveries.incoming();
        }
    }

    /** Books what was counted into stock. */
    public String receive() {
        try {
            transfers.receive(
                    id,
                    counts.stream()
                            .map(c -> new ReceivedLine(
                                    c.skuId, c.getCounted() == null ? -1 : c.getCounted(), c.getReason()))
                            .toList());
            notices.done("warehouse.receive.done", number);
            return "/outlet/warehouse/receive?faces-redirect=true";
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    /** What is on its way or still to leave, by the day it is due. */
    public Map<LocalDate, List<Delivery>> getByDay() {
        var byDay = new LinkedHashMap<LocalDate, List<Delivery>>();
        getIncoming()
                .forEach(d -> byDay.computeIfAbsent(d.dueOn(), day -> new ArrayList<>())
                        .add(d));
        return byDay;
    }

    public List<Delivery> getIncoming() {
        return incoming == null ? List.of() : incoming;
    }

    public boolean isCounting() {
        return id != null && !received;
    }

    public boolean isUnknown() {
        return unknown;
    }

    /** The delivery that was asked for is in stock already. */
    public boolean isReceived() {
        return received;
    }

    /** The delivery that was asked for. */
    public UUID getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getNumber() {
        return number;
    }

    public List<Count> getCounts() {
        return counts;
    }

    public int getSent() {
        return counts.stream().mapToInt(Count::getSent).sum();
    }
}
