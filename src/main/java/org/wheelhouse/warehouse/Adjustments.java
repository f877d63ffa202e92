package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;

/** Corrections of stock by people: always with a reason, always in the audit trail. */
@ApplicationScoped
@Transactional
public class Adjustments {

    private static final int MAX_REASON = 200;

    @Inject
    private StockLedger ledger;

    @Inject
    private Audit audit;

    @Inject
    private Sql sql;

    /**
     * Adds to or takes from what is on hand.
     *
     * @param difference not 0; what is reserved cannot be taken away
     * @throws BusinessException {@code warehouse.adjust.reason-missing}, {@code warehouse.adjust.nothing}; {@link SoldOutException}
     */
    public void adjust(SiteRef site, long skuId, int difference, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw new BusinessException("warehouse.adjust.reason-missing", MAX_REASON);
        }
        if (difference == 0) {
            throw new BusinessException("warehouse.adjust.nothing");
        }
        audit.record(
                "stock.adjusted",
                "stock",
                site.outletId() + ":" + skuId,
                Map.of(
                        "sku",
                        sql.first("select code from sku where id = ?1", r -> r.text(0), skuId)
                                .orElse(""),
                        "difference",
                        difference,
                        "reason",
                        reason.strip()),
                site.regionId(),
                site.franchiseeId(),
                site.outletId());
        ledger.move(site, skuId, difference, MovementKind.ADJUSTED, null, null, reason.strip());
    }

    /** Sets what is on hand to what was counted. */
    public void count(SiteRef site, long skuId, int counted, String reason) {
        long onHand = sql.number(
                "select on_hand from stock where outlet_id = ?1 and sku_id = ?2 for update", site.outletId(), skuId);
        adjust(site, skuId, counted - (int) onHand, reason);
    }

    /** Below how many on hand a site wants to be told. */
    public void setMinimum(SiteRef site, long skuId, int minimum) {
        sql.update(
                "update stock set minimum = ?3 where outlet_id = ?1 and sku_id = ?2",
                site.outletId(),
                skuId,
                Math.max(0, minimum));
    }
}
