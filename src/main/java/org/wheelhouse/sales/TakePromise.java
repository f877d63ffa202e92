package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.booking.Booking;
import org.wheelhouse.booking.Contact;
import org.wheelhouse.booking.HoldRequest;
import org.wheelhouse.booking.HoldSlot;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.warehouse.Hold;
import org.wheelhouse.warehouse.Reservations;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SoldOutException;

/** Writes one purchase inside its transaction. The order of the steps matters: the stock rows, which others wait for, come last. */
@ApplicationScoped
@Transactional
class TakePromise {

    /** What the customer is told. */
    static final Duration HELD = Duration.ofMinutes(15);
    /** How much longer time and parts stay taken, while the bank is asked. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final int NUMBER_LENGTH = 10;

    @Inject
    private Offers offers;

    @Inject
    private NewOrder newOrder;

    @Inject
    private HoldSlot holdSlot;

    @Inject
    private Reservations reservations;

    @Inject
    private Clock clock;

    @Inject
    private PlacedBefore placedBefore;

    public String take(PlaceOrderRequest request, Offers.Sites sites) {
        placedBefore.oneAtATime(request);
        var before = placedBefore.find(request.customer(), request.idempotencyKey());
        if (before.isPresent()) {
            return before.get().sameAs(request);
        }
        Offer offer = offers.of(
                request.items(),
                sites,
                request.delivery() == null ? null : request.delivery().provinceCode());
        check(request, offer);
        Instant heldUntil = clock.instant().plus(HELD);
        SiteRef site = offer.installAt() == null || !offer.hasInstallation() ? offer.hub() : offer.installAt();
        var order = new Order(
                Ids.next(),
                "W" + Ids.code(NUMBER_LENGTH),
                site,
                request.customer(),
                offer.total(),
                OrderState.HELD,
                heldUntil,
                request.language(),
                request.contact().phone(),
                null);
        Booking booking = offer.hasInstallation() ? hold(order, request, offer) : null;
        newOrder.write(order, request, offer, booking, sites.zone());
        reservations.holdAll(holds(offer), "ORDER", order.id(), request.customer(), heldUntil.plus(GRACE));
        return order.number();
    }

    private Booking hold(Order order, PlaceOrderRequest request, Offer offer) {
        var contact = new Contact(
                request.contact().name(),
                request.contact().phone(),
                request.car().carId(),
                request.car().trimId(),
                request.car().label(),
                request.contact().plate());
        return holdSlot.hold(new HoldRequest(
                order.site(),
                order.customer(),
                order.id(),
                offer.needs(),
                offer.partsReadyOn(),
                request.start(),
                order.heldUntil().plus(GRACE),
                contact));
    }

    private static void check(PlaceOrderRequest request, Offer offer) {
        if (offer.hasShipping() && request.delivery() == null) {
            throw new BusinessException("sales.address-missing");
        }
        if (offer.hasInstallation() && (request.outletId() == null || request.start() == null)) {
            throw new BusinessException("sales.choose-time");
        }
        if (!offer.total().equals(request.shown())) {
            throw new BusinessException("sales.price-changed", request.shown(), offer.total());
        }
        if (!offer.total().isPositive()) {
            throw new BusinessException("sales.cart-empty");
        }
        if (!offer.soldOut().isEmpty()) {
            Offer.SoldOut goods = offer.soldOut().getFirst();
            throw new SoldOutException(
                    offer.hub().outletId(), goods.skuId(), goods.left(), goods.nameZh(), goods.nameEn());
        }
    }

    /** Parts at the outlet; and at the hub both what is sent to the customer and what comes to the outlet. */
    private static List<Hold> holds(Offer offer) {
        var holds = new ArrayList<Hold>();
        if (!offer.atOutlet().isEmpty()) {
            holds.add(new Hold(offer.installAt(), offer.atOutlet()));
        }
        var fromHub = new ArrayList<>(offer.toTransfer());
        fromHub.addAll(offer.toShip());
        if (!fromHub.isEmpty()) {
            holds.add(new Hold(offer.hub(), fromHub));
        }
        return holds;
    }
}
