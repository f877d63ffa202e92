package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.logistics.ShipRequest;
import org.wheelhouse.logistics.Shipment;
import org.wheelhouse.logistics.Shipments;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.db.Today;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.warehouse.MovementKind;
import org.wheelhouse.warehouse.Reservations;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SkuQuantity;

/**
 * Customers' parcels at the caller's hub: released ones are picked, packed and handed to the carrier. The order of a parcel may belong
 * to an outlet of the region, so a step is checked in the hub's scope and done in the region's.
 */
@ApplicationScoped
@Transactional
public class ShipParcels {

    /** A parcel to work on, the one promised first before the others. */
    public record Parcel(
            UUID fulfilment,
            String number,
            FulfilmentState state,
            LocalDate dueOn,
            String recipient,
            String goodsZh,
            String goodsEn,
            int kinds,
            int pieces,
            boolean late,
            boolean leavesToday)
            implements Serializable {}

    private record Ready(
            SiteRef site,
            UUID order,
            UUID customer,
            FulfilmentState state,
            String destination,
            Long carrier,
            int grams) {}

    @Inject
    private Sql sql;

    @Inject
    private InScope inScope;

    @Inject
    private Orders orders;

    @Inject
    private FulfilOrder fulfilOrder;

    @Inject
    private Shipments shipments;

    @Inject
    private Reservations reservations;

    /** What is released and has not left: the promised day less the carrier's days is when it has to. */
    public List<Parcel> toShip() {
        return sql.list(
                "select f.id, f.number, f.state, f.promised_on - coalesce(r.days, 2), f.recipient, l.zh, l.en, l.kinds, l.pieces,"
                        + " f.promised_on - coalesce(r.days, 2) < " + Today.at("s")
                        + ", f.promised_on - coalesce(r.days, 2) <= " + Today.at("s")
                        + " from fulfilment f join outlet s on s.id = f.outlet_id"
                        + " left join freight_rule r on r.region_id = f.region_id and r.province_code = left(f.county_code, 2)"
                        + " left join lateral (select min(o.name_zh) as zh, min(coalesce(o.name_en, o.name_zh)) as en, count(*) as kinds, sum(o.quantity) as pieces"
                        + "   from order_line o where o.fulfilment_id = f.id and o.sku_id is not null) l on true"
                        + " where f.outlet_id = ?1 and f.kind = 'SHIP' and f.state in ('RELEASED', 'PICKED', 'PACKED') order by 4, f.released_at, f.number limit 200",
                r -> new Parcel(
                        r.uuid(0),
                        r.text(1),
                        FulfilmentState.valueOf(r.text(2)),
                        r.date(3),
                        r.text(4),
                        r.text(5),
                        r.text(6),
                        r.integer(7),
                        r.has(8) ? r.integer(8) : 0,
                        r.flag(9),
                        r.flag(10)),
                CurrentScope.get().outlet());
    }

    /**
     * The next step of a parcel of the caller's hub.
     *
     * @return the waybill when it has left, else null
     * @throws BusinessException {@code sales.order.not-now}, {@code logistics.no-delivery}, {@code warehouse.reservation-gone}
     */
    public String advance(UUID fulfilment) {
        Scope caller = CurrentScope.get();
        if (sql.number(
                        "select count(*) from fulfilment where id = ?1 and outlet_id = ?2 and kind = 'SHIP'",
                        fulfilment,
                        caller.outlet())
                == 0) {
            throw new NotFoundException("fulfilment " + fulfilment);
        }
        return inScope.call(Scope.region(caller.region(), caller.actor()), () -> step(fulfilment));
    }

    private String step(UUID fulfilment) {
        orders.orderOfFulfilment(fulfilment).ifPresent(orders::lock);
        Ready parcel = ready(fulfilment);
        switch (parcel.state()) {
            case RELEASED -> fulfilOrder.parcel(fulfilment, FulfilmentState.PICKED);
            case PICKED -> fulfilOrder.parcel(fulfilment, FulfilmentState.PACKED);
            default -> {
                return ship(fulfilment, parcel);
            }
        }
        return null;
    }

    private String ship(UUID fulfilment, Ready parcel) {
        if (parcel.carrier() == null) {
            throw new BusinessException("logistics.no-delivery");
        }
        fulfilOrder.parcel(fulfilment, FulfilmentState.SHIPPED);
        Shipment shipment = shipments.ship(new ShipRequest(
                parcel.site(),
                parcel.customer(),
                fulfilment,
                null,
                parcel.carrier(),
                parcel.grams(),
                parcel.destination()));
        List<SkuQuantity> goods = sql.list(
                "select sku_id, sum(quantity) from order_line where fulfilment_id = ?1 and sku_id is not null group by sku_id"
                        + " order by sku_id",
                r -> new SkuQuantity(r.number(0), r.integer(1)),
                fulfilment);
        reservations.consume(parcel.site(), parcel.order(), goods, MovementKind.SHIPPED);
        return shipment.waybill();
    }

    private Ready ready(UUID fulfilment) {
        return sql.first(
                        "select f.outlet_id, f.region_id, f.franchisee_id, f.order_id, f.customer_id, f.state, concat_ws(' ', p.name_zh, c.name_zh, d.name_zh,"
                                + " f.street, f.recipient), r.carrier_id, coalesce((select sum(k.weight_g * o.quantity) from order_line o join sku k on k.id = o.sku_id"
                                + " where o.fulfilment_id = f.id), 0) from fulfilment f left join division d on d.code = f.county_code"
                                + " left join division c on c.code = d.parent_code left join division p on p.code = c.parent_code"
                                + " left join freight_rule r on r.region_id = f.region_id and r.province_code = left(f.county_code, 2) where f.id = ?1 for update of f",
                        r -> new Ready(
                                new SiteRef(r.number(0), r.number(1), r.number(2)),
                                r.uuid(3),
                                r.uuid(4),
                                FulfilmentState.valueOf(r.text(5)),
                                r.text(6),
                                r.numberOrNull(7),
                                r.integer(8)),
                        fulfilment)
                .orElseThrow(() -> new NotFoundException("fulfilment " + fulfilment));
    }
}
