package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SkuQuantity;
import org.wheelhouse.warehouse.Transfers;

/** Asks one site for goods for another, so that they are there in time: how long the carrier takes says when they have to leave. */
@ApplicationScoped
@Transactional
public class RequestTransfers {

    /** Where the carrier's days are not known any more, for goods that were promised when they were. */
    private static final int USUAL_DAYS = 2;

    @Inject
    private Freight freight;

    @Inject
    private Transfers transfers;

    /** Goods that an order has claimed, to be there on the day of its appointment; as {@link Transfers#request}. */
    public UUID forOrder(SiteRef from, SiteRef to, List<SkuQuantity> lines, LocalDate dueOn, UUID order, UUID customer) {
        return transfers.request(from, to, lines, dueOn, freight.transferDays(to.outletId()).orElse(USUAL_DAYS), order, customer);
    }

    /**
     * Goods for the shelf, as soon as they can be there.
     *
     * @param today the business day at the sender
     * @throws BusinessException {@code logistics.no-delivery} where nobody delivers; as {@link Transfers#request}
     */
    public UUID forShelf(SiteRef from, SiteRef to, List<SkuQuantity> lines, LocalDate today) {
        int days = freight.transferDays(to.outletId()).orElseThrow(() -> new BusinessException("logistics.no-delivery"));
        return transfers.request(from, to, lines, today.plusDays(days), days, null, null);
    }
}
