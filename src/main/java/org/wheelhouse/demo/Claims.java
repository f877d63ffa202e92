package org.wheelhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the purchases' claims on stock, and the transfers that bring goods to an outlet for an order. */
final class Claims {

    private final Chain chain;
    private final Dice dice;
    private final Supply supply;
    private final Course course;
    private final Map<UUID, List<Claim>> fitted = new HashMap<>();
    private final Map<UUID, Transfer> brought = new HashMap<>();

    Claims(Chain chain, Dice dice, Supply supply) {
        this.chain = chain;
        this.dice = dice;
        this.supply = supply;
        this.course = new Course(chain, dice);
    }

    void add(Purchase p) {
        Instant expires = p.placed().plus(Duration.ofMinutes(15));
        boolean normal = p.fate() == Purchase.Fate.NORMAL;
        merged(p, true)
                .forEach((goods, quantity) -> supply.add(new Claim(
                        dice.id(p.placed()),
                        p.hub().site(),
                        goods,
                        quantity,
                        p.id(),
                        "ORDER",
                        "SHIPPED",
                        p.id(),
                        p.person(),
                        p.placed(),
                        p.paid(),
                        normal ? p.delivery().shipped() : null,
                        p.ended(),
                        expires,
                        false)));
        var away = new LinkedHashMap<Goods, Integer>();
        merged(p, false).forEach((goods, quantity) -> {
            if (Supply.stocks(p.shop(), goods, chain.assortment())) {
                fitting(p, goods, quantity, p.placed(), expires, false);
            } else {
                away.put(goods, quantity);
            }
        });
        if (!away.isEmpty()) {
            bring(p, away, expires);
        }
    }

    private static Map<Goods, Integer> merged(Purchase p, boolean sent) {
        var goods = new LinkedHashMap<Goods, Integer>();
        p.lines().stream()
                .filter(l -> l.goods() != null && l.sent() == sent)
                .forEach(l -> goods.merge(l.goods(), l.quantity(), Integer::sum));
        return goods;
    }

    private void fitting(Purchase p, Goods goods, int quantity, Instant from, Instant expires, boolean brought) {
        boolean done = p.fate() == Purchase.Fate.NORMAL && course.isDone(p);
        var claim = new Claim(
                dice.id(from),
                p.shop().site(),
                goods,
                quantity,
                p.id(),
                "ORDER",
                "FITTED",
                p.id(),
                p.person(),
                from,
                brought ? from : p.paid(),
                done ? p.visit().finished() : null,
                p.ended(),
                brought ? null : expires,
                brought);
        supply.add(claim);
        fitted.computeIfAbsent(p.id(), none -> new ArrayList<>()).add(claim);
    }

    /** Picked and sent on the morning after the payment, there the morning after that. */
    private void bring(Purchase p, Map<Goods, Integer> goods, Instant expires) {
        boolean transferred = p.paid() != null;
        Instant shipped = transferred ? shipped(p.paid()) : null;
        boolean given = transferred && p.ended() != null && p.ended().isBefore(shipped.minus(Duration.ofMinutes(30)));
        UUID id = dice.id(p.placed());
        goods.forEach((g, quantity) -> supply.add(new Claim(
                dice.id(p.placed()),
                p.hub().site(),
                g,
                quantity,
                p.id(),
                "ORDER",
                "TRANSFER_OUT",
                id,
                p.person(),
                p.placed(),
                p.paid(),
                transferred && !given ? shipped : null,
                given || !transferred ? p.ended() : null,
                expires,
                false)));
        if (!transferred) {
            return;
        }
        Instant received =
                Planner.at(Course.day(shipped).plusDays(1), LocalTime.of(8, 15)).plusSeconds(dice.below(900));
        var transfer = new Transfer(
                id,
                "T" + dice.code(8),
                p.hub().site(),
                p.shop().site(),
                p.id(),
                p.person(),
                goods.entrySet().stream()
                        .map(e -> new Transfer.Line(e.getKey(), e.getValue()))
                        .toList(),
                p.paid(),
                shipped.minus(Duration.ofMinutes(30)),
                shipped,
                received,
                given ? p.ended() : null);
        supply.add(transfer);
        brought.put(p.id(), transfer);
        if (!given && !received.isAfter(chain.now())) {
            goods.forEach((g, quantity) -> fitting(p, g, quantity, received, null, true));
        }
    }

    private static Instant shipped(Instant paid) {
        LocalDate day = Course.day(paid);
        Instant morning = Planner.at(day, LocalTime.of(10, 0));
        return paid.isBefore(morning.minus(Duration.ofHours(1)))
                ? morning
                : Planner.at(day.plusDays(1), LocalTime.of(10, 0));
    }

    /** What lies or lay at the outlet for this order, by goods. */
    List<Claim> fitted(Purchase p) {
        return fitted.getOrDefault(p.id(), List.of());
    }

    /** The transfer for this order, or null. */
    Transfer brought(Purchase p) {
        return brought.get(p.id());
    }

    /** Now and then a count finds a piece missing. */
    void losses() {
        for (Hub hub : chain.hubs().values()) {
            for (int i = 0; i < 6; i++) {
                Goods goods = chain.assortment()
                        .goods()
                        .get(dice.below(Math.min(300, chain.assortment().goods().size())));
                Instant at = chain.now().minus(Duration.ofDays(dice.between(5, 300)));
                supply.add(new Claim(
                        dice.id(at),
                        hub.site(),
                        goods,
                        1,
                        null,
                        null,
                        "ADJUSTED",
                        null,
                        null,
                        at,
                        null,
                        at,
                        null,
                        null,
                        false));
            }
        }
    }
}
