package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** Which of the nearest outlets has goods in stock, and whether the hub has them; never older than some seconds. */
@ApplicationScoped
public class SoonAtOutlets {

    private static final int NEAREST = 3;

    private record Asked(String skus, String outlets, String regions) {}

    private record Stock(long outletId, long skuId, boolean hub, int available, long region) {}

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<Asked, List<Stock>> stock;

    @PostConstruct
    void prepare() {
        stock = new Cached<>(clock, Cached.FRESH, 500, asked -> inScope.call(Scope.everybody(), () -> load(asked)));
    }

    private List<Stock> load(Asked asked) {
        return sql.list(
                "select s.outlet_id, s.sku_id, o.kind = 'HUB', s.available, o.region_id from public_stock s join outlet o on o.id = s.outlet_id"
                        + " where s.sku_id = any(cast(string_to_array(?1, ',') as bigint[])) and s.available > 0"
                        + " and (s.outlet_id = any(cast(string_to_array(?2, ',') as bigint[])) or o.kind = 'HUB' and o.region_id = any(cast(string_to_array(?3, ',') as bigint[])))",
                row -> new Stock(row.number(0), row.number(1), row.flag(2), row.integer(3), row.number(4)),
                asked.skus(),
                asked.outlets(),
                asked.regions());
    }

    /** @param nearest all outlets, the nearest first; the first few are asked, and the hubs of their regions */
    public Map<Long, Soon> of(Collection<Long> skus, List<Site> nearest) {
        if (skus.isEmpty() || nearest.isEmpty()) {
            return Map.of();
        }
        List<Site> asked = nearest.stream().limit(NEAREST).toList();
        var rows = stock.get(new Asked(
                Goods.ids(skus),
                Goods.ids(asked.stream().map(Site::id).toList()),
                Goods.ids(asked.stream().map(Site::regionId).distinct().toList())));
        var found = new HashMap<Long, Soon>();
        for (Long sku : skus) {
            Set<Long> outlets = new HashSet<>();
            rows.stream().filter(r -> r.skuId() == sku && !r.hub()).forEach(r -> outlets.add(r.outletId()));
            int most = rows.stream()
                    .filter(r -> r.skuId() == sku)
                    .mapToInt(Stock::available)
                    .max()
                    .orElse(0);
            Site first = asked.stream()
                    .filter(s -> outlets.contains(s.id()))
                    .findFirst()
                    .orElse(null);
            Set<Long> hubs = new HashSet<>();
            rows.stream().filter(r -> r.skuId() == sku && r.hub()).forEach(r -> hubs.add(r.region()));
            found.put(
                    sku,
                    new Soon(
                            first,
                            Set.copyOf(outlets),
                            Set.copyOf(hubs),
                            hubs.contains(nearest.getFirst().regionId()),
                            most));
        }
        return found;
    }
}
