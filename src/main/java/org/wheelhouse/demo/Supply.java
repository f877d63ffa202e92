package org.wheelhouse.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where the goods of the planned purchases come from. Outlets keep what is bought most and get it from their hub once a week; hubs get
 * theirs on Mondays. Since all claims are known beforehand, each delivery brings what is claimed until the next one and fills up to a
 * minimum: nothing is ever promised that is not there.
 */
final class Supply {

    private static final int KEPT = 350;

    /** Goods that come to a site from outside or are found by counting. */
    record Receipt(Site site, Goods goods, int quantity, String kind, Instant at, UUID transfer) {}

    private final Chain chain;
    private final Dice dice;
    private final Instant begin;
    private final Map<Site, Map<Long, List<Claim>>> claims = new LinkedHashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();

    Supply(Chain chain, Dice dice) {
        this.chain = chain;
        this.dice = dice;
        this.begin = Planner.at(chain.today().minusDays(Demand.DAYS + 10), LocalTime.of(8, 0));
    }

    /** Whether an outlet keeps these goods; the others come from the hub for the order. */
    static boolean stocks(Shop shop, Goods goods, Assortment assortment) {
        int rank = assortment.rank(goods.sku());
        return !goods.works().isEmpty()
                && rank < KEPT
                && (rank * 31 + Math.abs(shop.code().hashCode() % 97)) % 10 < 7;
    }

    /** How many are kept at least. */
    int minimum(Goods goods, boolean hub) {
        int rank = chain.assortment().rank(goods.sku());
        if (hub) {
            return rank % 23 == 7 ? 0 : rank < 100 ? 24 : rank < 400 ? 12 : 6;
        }
        return rank < 60 ? 6 : rank < 150 ? 4 : 2;
    }

    void add(Claim claim) {
        claims.computeIfAbsent(claim.site(), none -> new LinkedHashMap<>())
                .computeIfAbsent(claim.goods().sku(), none -> new ArrayList<>())
                .add(claim);
    }

    void add(Transfer transfer) {
        transfers.add(transfer);
    }

    /** Plans all deliveries, outlets first: what they get leaves the hubs. */
    void deliver() {
        for (Shop shop : chain.shops()) {
            replenish(shop);
        }
        for (Hub hub : chain.hubs().values()) {
            LocalDate monday = chain.today().minusDays(Demand.DAYS + 3).with(DayOfWeek.MONDAY);
            for (Goods goods : chain.assortment().goods()) {
                plan(hub.site(), goods, minimum(goods, true), 12, Planner.at(monday, LocalTime.of(7, 30)), chain.now())
                        .forEach((at, quantity) -> receipts.add(new Receipt(
                                hub.site(), goods, quantity, at.equals(begin) ? "OPENING" : "RECEIPT", at, null)));
            }
        }
    }

    private void replenish(Shop shop) {
        Hub hub = chain.hubOf(shop);
        var weekday = DayOfWeek.of(2 + Math.abs(shop.code().hashCode() % 4));
        Instant first = Planner.at(chain.today().minusDays(Demand.DAYS + 3).with(weekday), LocalTime.of(8, 20));
        Instant lastRequest = chain.now().plus(Duration.ofHours(25));
        var byDay = new TreeMap<Instant, List<Transfer.Line>>();
        for (Goods goods : chain.assortment().goods()) {
            if (stocks(shop, goods, chain.assortment())) {
                plan(shop.site(), goods, minimum(goods, false), 2, first, lastRequest)
                        .forEach((at, quantity) -> {
                            if (at.equals(begin)) {
                                receipts.add(new Receipt(shop.site(), goods, quantity, "OPENING", at, null));
                            } else {
                                byDay.computeIfAbsent(at, none -> new ArrayList<>())
                                        .add(new Transfer.Line(goods, quantity));
                            }
                        });
            }
        }
        byDay.forEach((at, lines) -> {
            LocalDate before = Course.day(at).minusDays(1);
            Instant requested = Planner.at(before, LocalTime.of(7, 45)).plusSeconds(dice.below(600));
            if (!requested.isAfter(chain.now())) {
                var transfer = new Transfer(
                        dice.id(requested),
                        "T" + dice.code(8),
                        hub.site(),
                        shop.site(),
                        null,
                        null,
                        lines,
                        requested,
                        Planner.at(before, LocalTime.of(9, 30)),
                        Planner.at(before, LocalTime.of(10, 30)),
                        at,
                        null);
                transfers.add(transfer);
                lines.forEach(l -> add(new Claim(
                        dice.id(requested),
                        hub.site(),
                        l.goods(),
                        l.quantity(),
                        transfer.id(),
                        "TRANSFER",
                        "TRANSFER_OUT",
                        transfer.id(),
                        null,
                        requested,
                        requested,
                        transfer.shipped(),
                        null,
                        null,
                        false)));
            }
        });
    }

    /** How many come when, by foresight: by the first moment of each week until now, the opening stock first. */
    private Map<Instant, Integer> plan(Site site, Goods goods, int minimum, int pack, Instant first, Instant until) {
        var wanted = new ArrayList<>(claims.getOrDefault(site, Map.of()).getOrDefault(goods.sku(), List.of()));
        wanted.removeIf(Claim::brought);
        wanted.sort(Comparator.comparing(Claim::from));
        var plan = new LinkedHashMap<Instant, Integer>();
        int available = 0;
        int next = 0;
        Instant at = begin;
        Instant following = first;
        while (!at.isAfter(until)) {
            int need = 0;
            while (next < wanted.size() && wanted.get(next).from().isBefore(following)) {
                need += wanted.get(next++).quantity();
            }
            available -= need;
            if (available < minimum) {
                int quantity = (minimum - available + pack - 1) / pack * pack;
                plan.put(at, quantity);
                available += quantity;
            }
            at = following;
            following = following.plus(Duration.ofDays(7));
        }
        return plan;
    }

    Map<Site, Map<Long, List<Claim>>> claims() {
        return claims;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    List<Transfer> transfers() {
        return transfers;
    }
}
