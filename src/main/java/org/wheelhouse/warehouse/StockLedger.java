package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/**
 * The one place that changes stock. A balance changes by a conditional update, row after row in the order of site and SKU; what
 * changes the quantity on hand also adds its movement, so that every balance is the sum of its movements.
 */
@ApplicationScoped
@Transactional
public class StockLedger {

    @Inject
    private Sql sql;

    /**
     * Moves goods in (positive) or out (negative) of a site.
     *
     * @param causeKind kind of the row that caused it, or null
     * @param reason in words, or null
     * @throws SoldOutException when more would leave than is there and not reserved
     */
    public void move(
            SiteRef site, long skuId, int quantity, MovementKind kind, String causeKind, UUID causeId, String reason) {
        var key = new SiteSku(site.outletId(), skuId);
        move(site, List.of(new StockChange(key, quantity, 0)), kind, causeKind, causeId, reason);
    }

    /** Receives goods. */
    public void receive(
            SiteRef site,
            Collection<SkuQuantity> goods,
            MovementKind kind,
            String causeKind,
            UUID causeId,
            String reason) {
        var changes = goods.stream()
                .map(g -> new StockChange(new SiteSku(site.outletId(), g.skuId()), g.quantity(), 0))
                .toList();
        move(site, changes, kind, causeKind, causeId, reason);
    }

    /** Changes balances with their movements; what leaves may free its claim by a negative claim. */
    void move(
            SiteRef site,
            Collection<StockChange> changes,
            MovementKind kind,
            String causeKind,
            UUID causeId,
            String reason) {
        var moved = changes.stream().filter(c -> c.hand() != 0).toList();
        if (!moved.isEmpty()) {
            sql.update(
                    "insert into stock_movement (id, outlet_id, region_id, franchisee_id, sku_id, quantity, kind, cause_kind, cause_id,"
                            + " reason, actor) select m.id, ?1, ?2, ?3, m.sku, m.quantity, ?4, ?5, cast(?6 as uuid), ?7, ?8"
                            + " from unnest(cast(string_to_array(?9, ',') as uuid[]), cast(string_to_array(?10, ',') as bigint[]),"
                            + " cast(string_to_array(?11, ',') as int[])) as m (id, sku, quantity)",
                    site.outletId(),
                    site.regionId(),
                    site.franchiseeId(),
                    kind.name(),
                    causeKind,
                    causeId == null ? null : causeId.toString(),
                    reason,
                    CurrentScope.get().actor(),
                    join(moved, c -> Ids.next()),
                    join(moved, c -> c.key().skuId()),
                    join(moved, StockChange::hand));
        }
        change(changes);
    }

    /** Changes balances alone: claims come and go without a movement. Call it last in the transaction. */
    void change(Collection<StockChange> changes) {
        var sums = new TreeMap<SiteSku, StockChange>();
        changes.forEach(c -> sums.merge(c.key(), c, StockChange::plus));
        var sorted = List.copyOf(sums.values());
        if (sorted.isEmpty()) {
            return;
        }
        long refused = sql.number(
                "select change_stock(cast(string_to_array(?1, ',') as bigint[]), cast(string_to_array(?2, ',') as bigint[]),"
                        + " cast(string_to_array(?3, ',') as int[]), cast(string_to_array(?4, ',') as int[]))",
                join(sorted, c -> c.key().outletId()),
                join(sorted, c -> c.key().skuId()),
                join(sorted, StockChange::hand),
                join(sorted, StockChange::claim));
        if (refused > 0) {
            throw soldOut(sorted.get((int) refused - 1).key());
        }
    }

    private SoldOutException soldOut(SiteSku key) {
        return sql.first(
                        "select p.name_zh, coalesce(p.name_en, p.name_zh), coalesce((select s.on_hand - s.reserved from stock s"
                                + " where s.outlet_id = ?1 and s.sku_id = k.id), 0) from sku k join product p on p.id = k.product_id where k.id = ?2",
                        row -> new SoldOutException(
                                key.outletId(), key.skuId(), row.integer(2), row.text(0), row.text(1)),
                        key.outletId(),
                        key.skuId())
                .orElseGet(() -> new SoldOutException(key.outletId(), key.skuId(), 0, "?", "?"));
    }

    private static <T> String join(List<T> items, Function<T, ?> value) {
        return items.stream().map(i -> value.apply(i).toString()).collect(Collectors.joining(","));
    }
}
