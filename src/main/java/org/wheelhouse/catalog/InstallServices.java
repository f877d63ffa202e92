package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** Installation services, and which of them goods are installed with: a rule of the product goes before one of its category. */
@ApplicationScoped
@Transactional
public class InstallServices {

    private static final String NEED =
            "s.id, s.name_zh, s.name_en, s.duration_min, s.skill_id, s.bay_type, s.price_fen, s.per_piece, 0";

    @Inject
    private Sql sql;

    /** The installation that each SKU needs, by its id; SKUs that need none are left out. */
    public Map<Long, ServiceNeed> forSkus(Collection<Long> skuIds) {
        record Line(long skuId, ServiceNeed need) {}
        return skuIds.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "select distinct on (k.id) k.id, s.id, s.name_zh, s.name_en, s.duration_min + r.extra_min, s.skill_id, s.bay_type, s.price_fen, s.per_piece, r.extra_min"
                                        + " from sku k join product p on p.id = k.product_id"
                                        + " join service_rule r on r.product_id = p.id or r.category_id = p.category_id"
                                        + " join service s on s.id = r.service_id and s.active"
                                        + " where k.id = any(cast(string_to_array(?1, ',') as bigint[]))"
                                        + " order by k.id, (r.product_id is null), s.position, s.id",
                                r -> new Line(r.number(0), need(r, 1)),
                                IdList.of(skuIds))
                        .stream()
                        .collect(Collectors.toMap(Line::skuId, Line::need));
    }

    /**
     * A service by itself, without goods.
     *
     * @throws NotFoundException when there is none, or it is no longer offered
     */
    public ServiceNeed byId(long serviceId) {
        return sql.first("select " + NEED + " from service s where s.id = ?1 and s.active", r -> need(r, 0), serviceId)
                .orElseThrow(() -> new NotFoundException("service " + serviceId));
    }

    /** Several services by their ids, those no longer offered too: old orders name them. */
    public Map<Long, ServiceNeed> byIds(Collection<Long> serviceIds) {
        return serviceIds.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "select " + NEED
                                        + " from service s where s.id = any(cast(string_to_array(?1, ',') as bigint[]))",
                                r -> need(r, 0),
                                IdList.of(serviceIds))
                        .stream()
                        .collect(Collectors.toMap(ServiceNeed::serviceId, n -> n));
    }

    /** All that are offered, in their order. */
    public List<ServiceNeed> offered() {
        return sql.list("select " + NEED + " from service s where s.active order by s.position, s.id", r -> need(r, 0));
    }

    private static ServiceNeed need(Row r, int from) {
        return new ServiceNeed(
                r.number(from),
                r.text(from + 1),
                r.text(from + 2),
                r.integer(from + 3),
                r.number(from + 4),
                r.text(from + 5),
                r.money(from + 6),
                r.flag(from + 7),
                r.integer(from + 8));
    }
}
