package org.wheelhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Plans all purchases of the year behind and the visits of the fortnight ahead. Visits are planned by the day on which they take place,
 * and ordered some days before: at least three where goods must come from the hub.
 */
final class Planner {

    private static final double VISITS = 0.7;
    private static final int AHEAD = 14;
    /** Work of so many minutes, begun within the last half hour, is still being done. */
    private static final int LONG_ENOUGH = 45;

    private final Chain chain;
    private final Dice dice;
    private final Demand demand;
    private final Crowd crowd;
    private final Baskets baskets;
    private final Course course;
    private final List<Purchase> purchases = new ArrayList<>();
    /** A person's car comes once a day at most. */
    private final Set<Coming> comings = new HashSet<>();

    private int held;

    private record Coming(UUID person, LocalDate day) {}

    Planner(Chain chain, Dice dice, double orders) {
        this.chain = chain;
        this.dice = dice;
        this.demand = new Demand(chain.today(), orders);
        this.crowd = new Crowd(
                dice, chain.assortment().trims(), at(chain.today().minusDays(Demand.DAYS + 10), LocalTime.NOON));
        this.baskets = new Baskets(chain, dice);
        this.course = new Course(chain, dice);
    }

    /** In the order in which they were placed. */
    List<Purchase> plan() {
        Map<String, Double> weights = new HashMap<>();
        chain.shops().forEach(s -> weights.put(s.code(), 0.6 + dice.share()));
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        for (Shop shop : chain.shops()) {
            visits(shop, weights.get(shop.code()) / all);
        }
        for (Hub hub : chain.hubs().values()) {
            double weight = chain.shops().stream()
                    .filter(s -> s.site().region() == hub.site().region())
                    .mapToDouble(s -> weights.get(s.code()))
                    .sum();
            parcels(hub, weight / all);
        }
        purchases.sort(Comparator.comparing(Purchase::placed).thenComparing(Purchase::number));
        return purchases;
    }

    private void visits(Shop shop, double weight) {
        var schedule = new Schedule(shop);
        LocalDate today = chain.today();
        for (LocalDate day = today.minusDays(Demand.DAYS); !day.isAfter(today.plusDays(AHEAD)); day = day.plusDays(1)) {
            if (shop.hours(day).isEmpty()) {
                continue;
            }
            int ahead = (int) (day.toEpochDay() - today.toEpochDay());
            double usual = demand.on(ahead > 0 ? today : day) * VISITS * weight;
            int wanted = ahead < 0 ? dice.times(usual) : Math.max(dice.times(usual), expected(ahead));
            if (ahead == 0) {
                todaysBoard(shop, schedule, day);
            }
            for (int i = 0; i < wanted; i++) {
                LocalTime from = shop.hours(day).get().from();
                int halves =
                        (int) Duration.between(from, shop.hours(day).get().to()).toMinutes() / 30;
                for (int attempt = 0; attempt < 4; attempt++) {
                    if (visit(
                            shop,
                            schedule,
                            day,
                            at(day, from).plus(Duration.ofMinutes(30L * dice.below(halves))),
                            true,
                            0)) {
                        break;
                    }
                }
            }
        }
    }

    /** How many bookings each outlet has at least on a coming day: many tomorrow, fewer later. */
    private int expected(int ahead) {
        return ahead == 0 ? 0 : Math.max(ahead <= 3 ? 1 : 0, dice.times(Math.max(0.4, 2.6 - 0.2 * ahead)));
    }

    /** Something done, something in work, somebody waiting, somebody expected: each where the time of day allows it. */
    private void todaysBoard(Shop shop, Schedule schedule, LocalDate day) {
        Hours hours = shop.hours(day).orElseThrow();
        Instant opens = at(day, hours.from());
        Instant board = course.board(shop, day);
        Instant half = opens.plus(Duration.ofMinutes(
                Math.max(0, (Duration.between(opens, board).toMinutes() - 10) / 30 * 30)));
        tries(shop, schedule, day, half, LONG_ENOUGH);
        for (int before : new int[] {180, 120, 60, 30}) {
            tries(shop, schedule, day, half.minus(Duration.ofMinutes(before)), 0);
        }
        for (int after : new int[] {30, 60, 120, 180, 240, 300, 360}) {
            tries(shop, schedule, day, half.plus(Duration.ofMinutes(after)), 0);
        }
    }

    private void tries(Shop shop, Schedule schedule, LocalDate day, Instant start, int atLeast) {
        for (int attempt = 0; attempt < 12; attempt++) {
            if (visit(shop, schedule, day, start, false, atLeast)) {
                return;
            }
        }
    }

    private boolean visit(Shop shop, Schedule schedule, LocalDate day, Instant start, boolean fateful, int atLeast) {
        Person person = crowd.of(shop.code(), shop.counties(), shop.cityZh(), 0.6);
        var coming = new Coming(person.id, day);
        var basket = baskets.installed(person, shop, day);
        if (comings.contains(coming) || basket.isEmpty() || basket.get().length() < atLeast) {
            return false;
        }
        var tasks = schedule.book(day, start, basket.get().minutes());
        if (tasks.isEmpty()) {
            return false;
        }
        comings.add(coming);
        boolean stocked = basket.get().stockedAt(shop, chain.assortment());
        boolean unpaid = fateful && held < 6 && day.isAfter(chain.today().plusDays(3)) && dice.chance(0.02);
        held += unpaid ? 1 : 0;
        Instant placed = unpaid
                ? chain.now().minusSeconds(dice.between(20, 60))
                : placed(day, tasks.get().getFirst().time().from(), stocked);
        var lines = new ArrayList<>(basket.get().lines());
        if (!unpaid && dice.chance(0.05)) {
            lines.addAll(baskets.sent(person, day, 2));
        }
        purchases.add(
                course.of(person, shop, chain.hubOf(shop), lines, tasks.get(), placed, unpaid, fateful, !stocked));
        return true;
    }

    /** Two hours to a week before, and in the past. */
    private Instant placed(LocalDate day, Instant start, boolean stocked) {
        int ahead = (int) Math.max(0, day.toEpochDay() - chain.today().toEpochDay());
        int lead = Math.max(stocked ? 0 : 3, ahead) + dice.rank(6);
        Instant placed = at(day.minusDays(lead), LocalTime.of(8, 0).plusMinutes(dice.below(14 * 60)));
        Instant latest = chain.now().minus(Duration.ofMinutes(20));
        if (placed.isAfter(latest) || placed.isAfter(start.minus(Duration.ofHours(2)))) {
            placed = at(day.minusDays(lead + 1L), LocalTime.of(8, 0).plusMinutes(dice.below(14 * 60)));
        }
        return placed.plusSeconds(dice.below(60));
    }

    private void parcels(Hub hub, double weight) {
        LocalDate today = chain.today();
        for (LocalDate day = today.minusDays(Demand.DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            int wanted = dice.times(demand.on(day) * (1 - VISITS) * weight);
            for (int i = 0; i < wanted; i++) {
                Instant placed = at(day, LocalTime.of(7, 0).plusMinutes(dice.below(16 * 60)))
                        .plusSeconds(dice.below(60));
                if (placed.isBefore(chain.now().minus(Duration.ofMinutes(20)))) {
                    parcel(hub, placed, day);
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            parcel(hub, chain.now().minusSeconds(dice.between(1_300, 14_000)), today);
        }
    }

    private void parcel(Hub hub, Instant placed, LocalDate day) {
        var near = chain.shops().stream()
                .filter(s -> s.site().region() == hub.site().region())
                .toList();
        Person person;
        if (near.isEmpty() || dice.chance(0.25)) {
            person = crowd.of(hub, hub.counties(), "", 0.3);
        } else {
            Shop shop = dice.one(near);
            person = crowd.of(shop.code(), shop.counties(), shop.cityZh(), 0.35);
        }
        var lines = baskets.sent(person, day, 4);
        if (!lines.isEmpty()) {
            purchases.add(course.of(person, null, hub, lines, List.of(), placed, false, true, false));
        }
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(NetworkStep.ZONE).toInstant();
    }
}
