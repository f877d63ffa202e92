package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.booking.SampleOutlet;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.PaymentConfirmed;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;
import org.wheelhouse.warehouse.ReceivedLine;
import org.wheelhouse.warehouse.Transfers;

/** Orders of one SKU that is fitted at an outlet and comes from the hub behind it; for tests of what becomes of them. */
@ApplicationScoped
class FittingShop {

    private static final long PRICE = 19_900;

    @Inject
    private PlaceOrder placeOrder;

    @Inject
    private Offers offers;

    @Inject
    private Event<PaymentConfirmed> paymentConfirmed;

    @Inject
    private Transfers transfers;

    @Inject
    private InScope inScope;

    /** An equipped outlet with its hub. */
    record Place(SmallChain chain, SampleOutlet outlet, long sku, LocalDate day) {

        SmallChain.Site hub() {
            return chain.hubs().getFirst();
        }

        UUID customer() {
            return chain.customers().getFirst();
        }

        Instant at(String time) {
            return SampleOutlet.at(day, time);
        }

        long onHand() {
            return OwnerSql.number(
                    "select coalesce(sum(on_hand), 0) from stock where outlet_id = ? and sku_id = ?",
                    outlet.site.outlet(),
                    sku);
        }

        long reserved() {
            return OwnerSql.number(
                    "select coalesce(sum(reserved), 0) from stock where region_id = ? and sku_id = ?",
                    outlet.site.region(),
                    sku);
        }
    }

    /** @param outlets how many outlets of region 0 are equipped */
    Place open(int pieces, int outlets) {
        var chain = SmallChain.make().delivered(2);
        long skill = SampleGoods.skill();
        String lift = SampleGoods.bayType();
        var service = SampleGoods.service(skill, lift, 60);
        long sku = SampleGoods.skus(1).getFirst();
        OwnerSql.update(
                "insert into service_rule (product_id, service_id) select product_id, ? from sku where id = ?",
                service.id(),
                sku);
        OwnerSql.update(
                "insert into price (price_list_id, sku_id, price_fen, valid) select id, ?, ?, daterange('2025-01-01', null) from price_list"
                        + " where code = 'retail'",
                sku,
                PRICE);
        var hub = chain.hubs().getFirst();
        OwnerSql.update(
                "insert into stock (outlet_id, region_id, franchisee_id, sku_id, on_hand) values (?, ?, ?, ?, ?)",
                hub.outlet(),
                hub.region(),
                hub.franchisee(),
                sku,
                pieces);
        OwnerSql.update(
                "insert into stock_movement (id, outlet_id, region_id, franchisee_id, sku_id, quantity, kind, actor) values (?, ?, ?, ?, ?, ?, 'OPENING',"
                        + " 'test')",
                Ids.next(),
                hub.outlet(),
                hub.region(),
                hub.franchisee(),
                sku,
                pieces);
        SampleOutlet first = null;
        for (int i = 0; i < outlets; i++) {
            var outlet = new SampleOutlet(chain.outlets().get(i)).bay(lift).technician(skill);
            first = first == null ? outlet : first;
        }
        return new Place(chain, first, sku, LocalDate.now(SampleOutlet.ZONE).plusDays(5));
    }

    PlaceOrderRequest request(
            Place place, SmallChain.Site outlet, UUID customer, String key, int pieces, Instant start) {
        var items = List.of(new OfferItem(place.sku(), null, null, pieces, Way.INSTALL));
        Money shown = inScope.call(
                Scope.everybody(),
                () -> offers.of(items, offers.sitesOf(outlet.outlet()), null).total());
        return new PlaceOrderRequest(
                customer,
                key,
                new PlaceOrderRequest.Contact("试客", "13800000000", null, null),
                PlaceOrderRequest.Car.NONE,
                items,
                outlet.outlet(),
                start,
                null,
                shown,
                "zh");
    }

    /** @return the order's id */
    UUID place(Place place, int pieces, Instant start) {
        String number =
                placeOrder.place(request(place, place.outlet().site, place.customer(), Ids.code(24), pieces, start));
        return (UUID) OwnerSql.value("select id from sales_order where number = ?", number);
    }

    /** As the payment feature does it: the payment's row, then the event in the same transaction. */
    void pay(UUID order) {
        UUID payment = (UUID) OwnerSql.value("select id from payment where order_id = ?", order);
        long amount = OwnerSql.number("select amount_fen from payment where id = ?", payment);
        OwnerSql.update(
                "update payment set state = 'PAID', paid_at = now(), provider_trade = ? where id = ?",
                "B" + payment,
                payment);
        inScope.run(
                Scope.job("test"),
                () -> paymentConfirmed.fire(new PaymentConfirmed(order, payment, Money.ofFen(amount), Instant.now())));
    }

    UUID paid(Place place, int pieces, Instant start) {
        UUID order = place(place, pieces, start);
        pay(order);
        return order;
    }

    UUID booking(UUID order) {
        return (UUID) OwnerSql.value("select id from booking where order_id = ?", order);
    }

    /** The hub sends what it has to send for an order. @return the transfer */
    UUID ship(Place place, UUID order) {
        UUID transfer = requested(order);
        send(place, transfer);
        return transfer;
    }

    UUID requested(UUID order) {
        return (UUID) OwnerSql.value("select id from transfer where order_id = ? and state = 'REQUESTED'", order);
    }

    void send(Place place, UUID transfer) {
        inScope.run(place.hub().scope(), () -> transfers.pick(transfer));
        inScope.run(place.hub().scope(), () -> transfers.ship(transfer));
    }

    void receive(Place place, UUID transfer, int pieces) {
        inScope.run(
                place.outlet().site.scope(),
                () -> transfers.receive(transfer, List.of(new ReceivedLine(place.sku(), pieces, "缺件"))));
    }

    static String state(String table, String column, UUID id) {
        return (String) OwnerSql.value("select state from " + table + " where " + column + " = ?", id);
    }
}
