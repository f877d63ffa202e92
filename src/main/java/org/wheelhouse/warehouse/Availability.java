package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.platform.db.Sql;

/**
 * What sites can promise, as everybody may know it: what lies there and is nobody's yet. What is on its way counts when it has arrived,
 * since a reservation takes what lies there. One statement a call, whatever the numbers.
 */
@ApplicationScoped
@Transactional
public class Availability {

    @Inject
    private Sql sql;

    /** On hand less reserved; every pair that was asked for is in the answer, 0 when the site does not keep the SKU. */
    public Map<SiteSku, Integer> at(Collection<Long> outletIds, Collection<Long> skuIds) {
        var available = new HashMap<SiteSku, Integer>();
        if (outletIds.isEmpty() || skuIds.isEmpty()) {
            return available;
        }
        outletIds.forEach(outlet -> skuIds.forEach(sku -> available.put(new SiteSku(outlet, sku), 0)));
        sql.list(
                        "select outlet_id, sku_id, available from public_stock where outlet_id = any(cast(string_to_array(?1, ',') as bigint[]))"
                                + " and sku_id = any(cast(string_to_array(?2, ',') as bigint[]))",
                        row -> Map.entry(new SiteSku(row.number(0), row.number(1)), row.integer(2)),
                        join(outletIds),
                        join(skuIds))
                .forEach(e -> available.put(e.getKey(), e.getValue()));
        return available;
    }

    private static String join(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
