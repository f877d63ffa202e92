package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.platform.db.Sql;

/** Bundles with their parts. */
@ApplicationScoped
@Transactional
public class Bundles {

    @Inject
    private Sql sql;

    /** Those of the bundles that are offered, by their ids, parts in their order. */
    public Map<Long, BundleOffer> byIds(Collection<Long> bundleIds) {
        record Line(BundleOffer head, BundleOffer.Part part) {}
        var lines = sql.list(
                "select b.id, b.code, b.name_zh, b.name_en, b.price_fen, c.sku_id, c.service_id, c.quantity from bundle b"
                        + " join bundle_component c on c.bundle_id = b.id"
                        + " where b.active and b.id = any(cast(string_to_array(?1, ',') as bigint[])) order by b.id, c.position",
                r -> new Line(
                        new BundleOffer(r.number(0), r.text(1), r.text(2), r.text(3), r.money(4), List.of()),
                        new BundleOffer.Part(r.numberOrNull(5), r.numberOrNull(6), r.integer(7))),
                IdList.of(bundleIds));
        var parts = new HashMap<Long, List<BundleOffer.Part>>();
        lines.forEach(
                l -> parts.computeIfAbsent(l.head.id(), id -> new ArrayList<>()).add(l.part));
        return lines.stream()
                .map(Line::head)
                .distinct()
                .collect(Collectors.toMap(
                        BundleOffer::id,
                        b -> new BundleOffer(b.id(), b.code(), b.nameZh(), b.nameEn(), b.price(), parts.get(b.id()))));
    }
}
