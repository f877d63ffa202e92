package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.platform.db.Sql;

/** What sites can promise, as everybody may know it. One statement a call, whatever the numbers. */
@ApplicationScoped
@Transactional
public class Availability {

    @Inject
    private Sql sql;

    /** On hand less reserved; every pair that was asked for is in the answer, 0 when the site does not keep the SKU. */
    public Map<SiteSku, Integer> at(Collection<Long> outletIds, Collection<Long> skuIds) {
        return read(outletIds, skuIds, "select outlet_id, sku_id, available from public_stock where outlet_id = any(cast(string_to_array(?1, ',') as bigint[]))"
                + " and sku_id = any(cast(string_to_array(?2, ',') as bigint[]))");
    }

    /** As {@link #at}, with what is expected by the end of that day and is not meant for an order. */
    public Map<SiteSku, Integer> by(LocalDate day, Collection<Long> outletIds, Collection<Long> skuIds) {
        return read(outletIds, skuIds, "select outlet_id, sku_id, sum(quantity) from (select outlet_id, sku_id, available as quantity from public_stock"
                + " union all select outlet_id, sku_id, quantity from public_expected where due_on <= cast(?3 as date)) a"
                + " where outlet_id = any(cast(string_to_array(?1, ',') as bigint[])) and sku_id = any(cast(string_to_array(?2, ',') as bigint[]))"
                + " group by outlet_id, sku_id", day.toString());
    }

    private Map<SiteSku, Integer> read(Collection<Long> outletIds, Collection<Long> skuIds, String query, Object... more) {
        var available = new HashMap<SiteSku, Integer>();
        if (outletIds.isEmpty() || skuIds.isEmpty()) {
            return available;
        }
        outletIds.forEach(outlet -> skuIds.forEach(sku -> available.put(new SiteSku(outlet, sku), 0)));
        var parameters = new Object[2 + more.length];
        parameters[0] = join(outletIds);
        parameters[1] = join(skuIds);
        System.arraycopy(more, 0, parameters, 2, more.length);
        sql.list(query, row -> Map.entry(new SiteSku(row.number(0), row.number(1)), row.integer(2)), parameters)
                .forEach(e -> available.put(e.getKey(), e.getValue()));
        return available;
    }

    private static String join(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
