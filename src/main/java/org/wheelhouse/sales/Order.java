package org.wheelhouse.sales;

import java.time.Instant;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.warehouse.SiteRef;

/**
 * A purchase of one customer in one region: held for some minutes, paid, fulfilled. Its state changes only through the methods here,
 * each of which refuses what the life of an order does not allow. {@link Orders} reads it with its row locked and writes it back.
 */
public final class Order {

    private final UUID id;
    private final String number;
    private final SiteRef site;
    private final UUID customer;
    private final Money total;
    private final Instant heldUntil;
    private final String language;
    private final String contactPhone;
    private OrderState state;
    private Instant paidAt;
    private Instant closedAt;
    private String closeReason;

    Order(
            UUID id,
            String number,
            SiteRef site,
            UUID customer,
            Money total,
            OrderState state,
            Instant heldUntil,
            String language,
            String contactPhone,
            Instant paidAt) {
        this.id = id;
        this.number = number;
        this.site = site;
        this.customer = customer;
        this.total = total;
        this.state = state;
        this.heldUntil = heldUntil;
        this.language = language;
        this.contactPhone = contactPhone;
        this.paidAt = paidAt;
    }

    /** The money is there. Also from EXPIRED, when everything could be taken again. */
    void pay(Instant at) {
        become(OrderState.PAID);
        paidAt = at;
        closedAt = null;
        closeReason = null;
    }

    /** Nobody paid in time. */
    void expire(Instant at) {
        become(OrderState.EXPIRED);
        close(at, "sales.close.expired");
    }

    /** @param reason key of the text that says why */
    void cancel(Instant at, String reason) {
        become(OrderState.CANCELLED);
        close(at, reason);
    }

    /** What its fulfilments have come to; nothing changes when that is no news. */
    void follow(OrderState reached, Instant at) {
        if (reached != null && reached != state && state.mayBecome(reached)) {
            state = reached;
            closedAt = reached == OrderState.DONE ? at : null;
        }
    }

    private void close(Instant at, String reason) {
        closedAt = at;
        closeReason = reason;
    }

    private void become(OrderState next) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("sales.order.not-now", number);
        }
        state = next;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public SiteRef site() {
        return site;
    }

    public UUID customer() {
        return customer;
    }

    public Money total() {
        return total;
    }

    public OrderState state() {
        return state;
    }

    public Instant heldUntil() {
        return heldUntil;
    }

    public String language() {
        return language;
    }

    public String contactPhone() {
        return contactPhone;
    }

    Instant paidAt() {
        return paidAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closeReason() {
        return closeReason;
    }
}
