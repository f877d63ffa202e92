package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.booking.Arrive;
import org.wheelhouse.booking.CancelBooking;
import org.wheelhouse.booking.JobCards;
import org.wheelhouse.booking.JobParts;
import org.wheelhouse.booking.MoveBooking;
import org.wheelhouse.booking.NoShow;
import org.wheelhouse.booking.SampleOutlet;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;
import org.wheelhouse.warehouse.Adjustments;
import org.wheelhouse.warehouse.ReceivedLine;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SkuQuantity;
import org.wheelhouse.warehouse.Transfers;

/** Does the steps of histories, each as the person whose act it is; a refusal in words is a fair answer, anything else is not. */
@ApplicationScoped
class Actors {

    private static final int OUTLETS = 2;
    private static final int OPENS = 9;

    @Inject
    private FittingShop shop;

    @Inject
    private PlaceOrder placeOrder;

    @Inject
    private CancelOrder cancelOrder;

    @Inject
    private ExpireOrders expireOrders;

    @Inject
    private Adjustments adjustments;

    @Inject
    private Transfers transfers;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private CancelBooking cancelBooking;

    @Inject
    private Arrive arrive;

    @Inject
    private NoShow noShow;

    @Inject
    private JobCards cards;

    @Inject
    private JobParts parts;

    @Inject
    private InScope inScope;

    /** @param orders those of this history so far; a new one is added. @return whether it was done */
    boolean does(Step step, FittingShop.Place place, List<UUID> orders) {
        try {
            switch (step.act()) {
                case ORDER -> orders.add(order(step, place));
                case ADJUST -> adjust(step, place);
                case RESTOCK -> restock(step, place);
                default -> {
                    if (orders.isEmpty()) {
                        return false;
                    }
                    UUID order = orders.get(Math.max(0, orders.size() - 1 - step.which()));
                    with(step, place, order);
                }
            }
            return true;
        } catch (BusinessException | NotFoundException refusal) {
            return false;
        }
    }

    private static SmallChain.Site outlet(Step step, FittingShop.Place place) {
        return place.chain().outlets().get(step.who() % OUTLETS);
    }

    private static SiteRef ref(SmallChain.Site site) {
        return new SiteRef(site.outlet(), site.region(), site.franchisee());
    }

    private static java.time.Instant hour(Step step, FittingShop.Place place) {
        return place.at("%02d:00".formatted(OPENS + step.number()));
    }

    private UUID order(Step step, FittingShop.Place place) {
        UUID customer = place.chain().customers().get(step.who() / OUTLETS);
        String number = placeOrder.place(shop.request(
                place, outlet(step, place), customer, Ids.code(24), 1 + step.number() % 2, hour(step, place)));
        return (UUID) OwnerSql.value("select id from sales_order where number = ?", number);
    }

    private void adjust(Step step, FittingShop.Place place) {
        var site = step.who() < 2 ? place.hub() : outlet(step, place);
        inScope.run(site.scope(), () -> adjustments.adjust(ref(site), place.sku(), step.number() - 3, "盘点"));
    }

    private void restock(Step step, FittingShop.Place place) {
        var site = outlet(step, place);
        UUID transfer = inScope.call(
                site.scope(),
                () -> transfers.request(
                        ref(place.hub()),
                        ref(site),
                        List.of(new SkuQuantity(place.sku(), 1 + step.number() % 3)),
                        LocalDate.now(SampleOutlet.ZONE).plusDays(2),
                        2,
                        null,
                        null));
        if (step.which() < 2) {
            shop.send(place, transfer);
        } else if (step.which() == 2) {
            inScope.run(place.hub().scope(), () -> transfers.cancel(transfer));
        }
    }

    private void with(Step step, FittingShop.Place place, UUID order) {
        var site = siteOf(order, place);
        UUID booking = shop.booking(order);
        switch (step.act()) {
            case PAY -> pay(order);
            case CANCEL -> cancelOrder.byCustomer(order, customerOf(order));
            case EXPIRE -> expire(order);
            case SEND -> {
                UUID requested = shop.requested(order);
                if (requested != null) {
                    shop.send(place, requested);
                }
            }
            case RECEIVE -> receive(step, place, order);
            case MOVE ->
                inScope.run(
                        step.which() % 2 == 0 ? site.scope() : Scope.customer(customerOf(order)),
                        () -> move(step, booking, hour(step, place)));
            case OUTLET_CANCELS -> inScope.run(site.scope(), () -> cancelBooking.cancel(booking, "技师请假"));
            case ARRIVE -> inScope.call(site.scope(), () -> arrive.arrive(booking));
            case NO_SHOW -> {
                OwnerSql.update(
                        "update booking set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'"
                                + " where id = ? and state = 'CONFIRMED'",
                        booking);
                inScope.run(site.scope(), () -> noShow.mark(booking));
            }
            default -> atWork(step, site, booking);
        }
    }

    private void move(Step step, UUID booking, java.time.Instant start) {
        if (step.which() % 2 == 0) {
            moveBooking.move(booking, start);
        } else {
            moveBooking.moveOwn(booking, start);
        }
    }

    private void atWork(Step step, SmallChain.Site site, UUID booking) {
        UUID card = (UUID) OwnerSql.value("select id from job_card where booking_id = ?", booking);
        if (card == null) {
            return;
        }
        switch (step.act()) {
            case WORK -> inScope.run(site.scope(), () -> cards.start(card));
            case USE_PART -> {
                UUID part = (UUID) OwnerSql.value("select id from job_part where job_card_id = ? order by id", card);
                if (part != null) {
                    inScope.run(site.scope(), () -> parts.use(part));
                }
            }
            default -> {
                OwnerSql.update("update job_step set done_at = now(), done_by = 'test' where job_card_id = ?", card);
                inScope.run(site.scope(), () -> {
                    cards.odometer(card, 100);
                    parts.useAll(card);
                    cards.toCheck(card);
                });
                inScope.run(site.scope(), () -> cards.signOff(card));
            }
        }
    }

    /** Once, whenever it is: in time, too late, or after the order was given up. */
    private void pay(UUID order) {
        if (OwnerSql.number("select count(*) from payment where order_id = ? and state <> 'PAID'", order) > 0) {
            shop.pay(order);
        }
    }

    private void expire(UUID order) {
        OwnerSql.update(
                "update sales_order set held_until = now() - interval '1 hour' where id = ? and state = 'HELD'", order);
        OwnerSql.update(
                "update reservation set expires_at = now() - interval '1 hour' where cause_id = ? and state = 'HELD'",
                order);
        OwnerSql.update(
                "update booking set expires_at = now() - interval '1 hour' where order_id = ? and state = 'HELD'",
                order);
        if (which(order)) {
            expireOrders.run();
        }
    }

    /** Half of the holds have run out without anybody having noticed yet. */
    private static boolean which(UUID order) {
        return order.getLeastSignificantBits() % 2 == 0;
    }

    private void receive(Step step, FittingShop.Place place, UUID order) {
        UUID shipped = (UUID)
                OwnerSql.value("select id from transfer where order_id = ? and state = 'SHIPPED' order by id", order);
        if (shipped != null) {
            int sent = (int) OwnerSql.number("select quantity from transfer_line where transfer_id = ?", shipped);
            int came = step.number() == 0 ? sent - 1 : sent;
            inScope.run(
                    siteOf(order, place).scope(),
                    () -> transfers.receive(shipped, List.of(new ReceivedLine(place.sku(), came, "缺件"))));
        }
    }

    private static UUID customerOf(UUID order) {
        return (UUID) OwnerSql.value("select customer_id from sales_order where id = ?", order);
    }

    private static SmallChain.Site siteOf(UUID order, FittingShop.Place place) {
        long outlet = OwnerSql.number("select outlet_id from sales_order where id = ?", order);
        return place.chain().outlets().stream()
                .filter(site -> site.outlet() == outlet)
                .findFirst()
                .orElseThrow();
    }
}
