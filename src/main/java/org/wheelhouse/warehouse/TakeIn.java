package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.OrderTouched;

/**
 * Takes the goods of a transfer in: for the order that waits for them, or, when it was given up while they were on their way, for the
 * shelf. What an order waits for and did not come is asked for again, so that both sides see it until it is there.
 */
@ApplicationScoped
@Transactional
class TakeIn {

    @Inject
    private CountedLines countedLines;

    @Inject
    private StockLedger ledger;

    @Inject
    private Reservations reservations;

    @Inject
    private NewTransfer newTransfer;

    @Inject
    private Event<OrderTouched> touched;

    @Inject
    private Event<TransferReceived> received;

    /** Locks the order before anything else. Whether it still waits is known afterwards. */
    void begin(Transfer transfer) {
        if (transfer.order() != null) {
            touched.fire(new OrderTouched(transfer.order()));
        }
    }

    void take(Transfer transfer, Collection<ReceivedLine> lines) {
        Optional<UUID> order = countedLines.waitingOrder(transfer.id());
        var counted = countedLines.count(transfer, lines);
        if (order.isPresent() && !counted.missing().isEmpty()) {
            newTransfer.again(transfer, counted.missing());
        }
        ledger.receive(
                transfer.to(), counted.arrived(), MovementKind.TRANSFER_IN, Transfers.CAUSE, transfer.id(), null);
        order.ifPresent(waiting ->
                reservations.hold(transfer.to(), counted.arrived(), "ORDER", waiting, transfer.customer(), null));
        received.fire(new TransferReceived(
                transfer.id(),
                order.orElse(null),
                transfer.to().outletId(),
                counted.missing().isEmpty()));
    }
}
