package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/**
 * Moves goods between the sites of a region, with both sides' word: the sender says what left, the receiver what arrived, and a
 * difference has a reason. Until they are shipped the goods are reserved at the sender; on the way they are expected by the receiver;
 * arrived, they are reserved for the order that asked.
 */
@ApplicationScoped
@Transactional
public class Transfers {

    static final String CAUSE = "TRANSFER";

    @Inject
    private Sql sql;

    @Inject
    private Reservations reservations;

    @Inject
    private ExpectedReceipts expected;

    @Inject
    private NewTransfer newTransfer;

    @Inject
    private TakeIn takeIn;

    @Inject
    private Audit audit;

    /**
     * Asks for goods. What the order has already reserved at the sender is used; the rest is reserved now, or, when the receiver asks
     * by itself and may not write the sender's stock, at picking. Takes stock rows: call it last in the transaction.
     *
     * @param dueOn when the goods must be there
     * @param travelDays how long the carrier takes
     * @param orderId the order that waits for the goods, or null
     * @param customer its customer, or null
     * @return the transfer's id
     * @throws SoldOutException when the sender has too little
     */
    public UUID request(
            SiteRef from,
            SiteRef to,
            List<SkuQuantity> lines,
            LocalDate dueOn,
            int travelDays,
            UUID orderId,
            UUID customer) {
        if (from.regionId() != to.regionId() || from.outletId() == to.outletId() || lines.isEmpty()) {
            throw new BusinessException("warehouse.transfer.not-possible");
        }
        var goods = SkuQuantity.merged(lines);
        UUID id = newTransfer.write(from, to, goods, dueOn, travelDays, orderId, customer, null);
        record("transfer.requested", get(id));
        if (mayWriteStockOf(from)) {
            reserveMissing(from, goods, id, orderId, customer);
        }
        return id;
    }

    private static boolean mayWriteStockOf(SiteRef site) {
        Scope scope = CurrentScope.get();
        return scope.kind() != Scope.Kind.OUTLET || scope.outlet() == site.outletId();
    }

    private void reserveMissing(SiteRef from, List<SkuQuantity> goods, UUID transfer, UUID order, UUID customer) {
        UUID cause = order == null ? transfer : order;
        Map<Long, Integer> claimed = reservations.of(cause).stream()
                .filter(r -> r.outletId() == from.outletId()
                        && (r.state() == ReservationState.CONFIRMED || r.state() == ReservationState.HELD))
                .collect(Collectors.groupingBy(Reservation::skuId, Collectors.summingInt(Reservation::quantity)));
        var missing = new ArrayList<SkuQuantity>();
        for (SkuQuantity line : goods) {
            int lacks = line.quantity() - claimed.getOrDefault(line.skuId(), 0);
            if (lacks > 0) {
                missing.add(new SkuQuantity(line.skuId(), lacks));
            }
        }
        reservations.hold(from, missing, order == null ? CAUSE : "ORDER", cause, customer, null);
    }

    /** The sender has taken the goods from the shelf; they are reserved now at the latest. */
    public void pick(UUID transferId) {
        Transfer transfer = to(TransferState.PICKED, transferId);
        reserveMissing(transfer.from(), transfer.goods(), transfer.id(), transfer.order(), transfer.customer());
        record("transfer.picked", transfer);
    }

    /** The goods leave the sender: out of its stock, reservation and all. */
    public void ship(UUID transferId) {
        Transfer transfer = to(TransferState.SHIPPED, transferId);
        sql.update("update transfer set shipped_at = now() where id = ?1", transferId);
        UUID cause = transfer.order() == null ? transfer.id() : transfer.order();
        var claims = reservations.covering(transfer.from().outletId(), cause, transfer.goods());
        if (claims.stream().mapToInt(Reservation::quantity).sum()
                != transfer.goods().stream().mapToInt(SkuQuantity::quantity).sum()) {
            throw new BusinessException("warehouse.reservation-gone");
        }
        record("transfer.shipped", transfer);
        reservations.leave(claims, MovementKind.TRANSFER_OUT, CAUSE, transfer.id());
    }

    /**
     * The goods arrived. Every SKU of the transfer must be named; what came less than sent needs its reason. What an order waits for is
     * claimed for it, and asked for again as far as it did not come; what nobody waits for any more is free.
     *
     * @throws BusinessException {@code warehouse.transfer.count-all}, {@code warehouse.transfer.too-many},
     *     {@code warehouse.transfer.reason-missing}
     */
    public void receive(UUID transferId, Collection<ReceivedLine> counted) {
        takeIn.begin(get(transferId));
        Transfer transfer = to(TransferState.RECEIVED, transferId);
        sql.update("update transfer set received_at = now() where id = ?1", transferId);
        record("transfer.received", transfer);
        takeIn.take(transfer, counted);
    }

    /**
     * Gives up a transfer that has not left. A reservation that the transfer made for itself is released, so that only the sender can give
     * it up; an order's is the order's.
     *
     * @throws BusinessException {@code warehouse.transfer.senders} when the receiver tries
     */
    public void cancel(UUID transferId) {
        Transfer transfer = to(TransferState.CANCELLED, transferId);
        if (transfer.order() == null && !mayWriteStockOf(transfer.from())) {
            throw new BusinessException("warehouse.transfer.senders");
        }
        expected.cancel(transferId);
        record("transfer.cancelled", transfer);
        if (transfer.order() == null) {
            reservations.release(transferId);
        }
    }

    /** The order wants its goods on another day: what has not left is wanted then. */
    public void wantedOn(UUID orderId, LocalDate day) {
        sql.list(
                        "update transfer set due_on = cast(?2 as date), version = version + 1 where order_id = ?1 and state in ('REQUESTED', 'PICKED') returning id",
                        row -> row.uuid(0),
                        orderId,
                        day.toString())
                .forEach(transfer -> expected.postpone(transfer, day));
    }

    /** The order is given up: what has not left stays where it is, and what is on its way is free for others. */
    public void cancelOf(UUID orderId) {
        sql.list(
                        "select id, state from transfer where order_id = ?1 and state in ('REQUESTED', 'PICKED', 'SHIPPED') order by id for update",
                        row -> Map.entry(row.uuid(0), row.text(1)),
                        orderId)
                .forEach(transfer -> {
                    if (transfer.getValue().equals(TransferState.SHIPPED.name())) {
                        expected.setFree(transfer.getKey());
                    } else {
                        cancel(transfer.getKey());
                    }
                });
    }

    /** One transfer with its lines. */
    public Transfer get(UUID transferId) {
        return TransferRows.get(sql, transferId);
    }

    /** What a site is to send, or what comes to it, in those states; the earliest first. */
    public List<Transfer> list(long outletId, boolean outgoing, Collection<TransferState> states) {
        return TransferRows.list(sql, outletId, outgoing, states);
    }

    private Transfer to(TransferState next, UUID id) {
        Transfer transfer = get(id);
        int done = sql.update(
                "update transfer set state = ?2, version = version + 1 where id = ?1 and state = any(string_to_array(?3, ','))",
                id,
                next.name(),
                next.before().stream().map(Enum::name).collect(Collectors.joining(",")));
        if (done == 0) {
            throw new BusinessException("warehouse.transfer.state-changed", transfer.number());
        }
        return transfer;
    }

    /** The entry belongs to the side that acts. */
    private void record(String action, Transfer transfer) {
        boolean sender = Long.valueOf(transfer.from().outletId())
                .equals(CurrentScope.get().outlet());
        SiteRef side = sender ? transfer.from() : transfer.to();
        audit.record(
                action,
                "transfer",
                transfer.id(),
                Map.of("number", transfer.number()),
                side.regionId(),
                side.franchiseeId(),
                side.outletId());
    }
}
