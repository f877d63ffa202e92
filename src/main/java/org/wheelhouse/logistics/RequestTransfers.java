package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SiteRefs;
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

    @Inject
    private SiteRefs sites;

    @Inject
    private Clock clock;

    /** Goods that an order has claimed, to be there on the day of its appointment; as {@link Transfers#request}. */
    public UUID forOrder(
            SiteRef from, SiteRef to, List<SkuQuantity> lines, LocalDate dueOn, UUID order, UUID customer) {
        return transfers.request(
                from, to, lines, dueOn, freight.transferDays(to.outletId()).orElse(USUAL_DAYS), order, customer);
    }

    /**
     * Goods for an outlet's shelf, from the hub of its region, as soon as they can be there: sent by whom works at the hub, or asked for by
     * whom works at the outlet.
     *
     * @param outlet the receiver: an outlet of the caller's region when the caller is its hub, else the caller's own
     * @throws BusinessException {@code logistics.send.nothing}, {@code logistics.no-delivery} where nobody delivers; as {@link Transfers#request}
     * @throws NotFoundException when that outlet is not the caller's to supply
     */
    public UUID forShelf(long outlet, List<SkuQuantity> lines) {
        Scope caller = CurrentScope.get();
        SiteRef hub = sites.hubOf(caller.region());
        SiteRef to = sites.of(outlet);
        boolean mine = caller.outlet() == hub.outletId() ? outlet != hub.outletId() : caller.outlet() == outlet;
        if (!mine || to.regionId() != caller.region()) {
            throw new NotFoundException("outlet " + outlet);
        }
        if (lines.isEmpty()) {
            throw new BusinessException("logistics.send.nothing");
        }
        int days = freight.transferDays(outlet).orElseThrow(() -> new BusinessException("logistics.no-delivery"));
        return transfers.request(
                hub, to, lines, LocalDate.now(clock.withZone(sites.zoneOf(hub))).plusDays(days), days, null, null);
    }
}
