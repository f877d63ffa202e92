package org.wheelhouse.logistics.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.logistics.RequestTransfers;
import org.wheelhouse.logistics.ShelfTransfer;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.warehouse.SkuQuantity;

/** Goods for a shelf, without an order: an outlet asks its hub, a hub sends to an outlet of its region. */
@Named
@ViewScoped
public class SendView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One kind of goods that was found, with the quantity wanted. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;
        private final ShelfTransfer.Goods goods;
        private Integer quantity;

        Line(ShelfTransfer.Goods goods) {
            this.goods = goods;
        }

        public ShelfTransfer.Goods getGoods() {
            return goods;
        }

        public Integer getQuantity() {
            return quantity;
        }

        public void setQuantity(Integer quantity) {
            this.quantity = quantity;
        }
    }

    @Inject
    @Param
    private String q;

    @Inject
    @Param
    private String receiving;

    @Inject
    private ShelfTransfer shelfTransfer;

    @Inject
    private RequestTransfers requestTransfers;

    @Inject
    private Notices notices;

    private ShelfTransfer.Place here;
    private ShelfTransfer.Place receiver;
    private List<ShelfTransfer.Place> outlets;
    private List<Line> lines = List.of();

    @PostConstruct
    void open() {
        here = shelfTransfer.here();
        outlets = here.hub() ? shelfTransfer.outlets() : List.of();
        if (!here.hub() && receiving != null) {
            throw new NotFoundException("only a hub chooses who receives");
        }
        receiver = here.hub() ? chosen() : here;
        if (receiver != null && q != null && !q.isBlank()) {
            lines = shelfTransfer.find(q, receiver.id()).stream().map(Line::new).toList();
        }
    }

    private ShelfTransfer.Place chosen() {
        return receiving == null || receiving.isEmpty()
                ? null
                : outlets.stream()
                        .filter(o -> String.valueOf(o.id()).equals(receiving))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("outlet " + receiving));
    }

    public String request() {
        try {
            var wanted = lines.stream()
                    .filter(l -> l.quantity != null && l.quantity > 0)
                    .map(l -> new SkuQuantity(l.goods.skuId(), l.quantity))
                    .toList();
            var transfer = requestTransfers.forShelf(receiver.id(), wanted);
            notices.done(here.hub() ? "logistics.send.done" : "logistics.send.asked");
            return "/outlet/warehouse/transfer?faces-redirect=true&transfer=" + transfer;
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    /** What was searched for, or null. */
    public String getSearched() {
        return q;
    }

    /** Whether goods are sent from here; else they are asked for. */
    public boolean isSending() {
        return here.hub();
    }

    /** Null until one is chosen. */
    public ShelfTransfer.Place getReceiver() {
        return receiver;
    }

    public List<ShelfTransfer.Place> getOutlets() {
        return outlets;
    }

    public List<Line> getLines() {
        return lines;
    }
}
