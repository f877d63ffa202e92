package org.wheelhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The course of a purchase: whether and when it is paid, picked, sent, brought, fitted, or given up. */
final class Course {

    private final Chain chain;
    private final Dice dice;

    Course(Chain chain, Dice dice) {
        this.chain = chain;
        this.dice = dice;
    }

    /**
     * What is past on an outlet's board: now, but never later than three hours before it closes, so that there is something left to
     * see in the evening and at night.
     */
    Instant board(Shop shop, LocalDate day) {
        Instant latest = shop.hours(day)
                .map(h -> Planner.at(day, h.to()).minus(Duration.ofHours(3)))
                .orElse(chain.now());
        return chain.now().isBefore(latest) || day.isBefore(chain.today()) ? chain.now() : latest;
    }

    /** Whether the outlet has finished the work of this purchase. */
    boolean isDone(Purchase p) {
        return !p.visit().finished().isAfter(boardNow(p));
    }

    /** The moment up to which things at the purchase's outlet have happened. */
    Instant boardNow(Purchase p) {
        return board(p.shop(), day(p.visit().time().from()));
    }

    Purchase of(
            Person person,
            Shop shop,
            Hub hub,
            List<Line> lines,
            List<Visit.Task> tasks,
            Instant placed,
            boolean unpaid,
            boolean fateful,
            boolean fromHub) {
        boolean past = tasks.isEmpty()
                || tasks.getFirst().time().from().isBefore(chain.now().minus(Duration.ofDays(3)));
        Purchase.Fate fate =
                unpaid ? Purchase.Fate.HELD : fateful ? fate(past, !tasks.isEmpty()) : Purchase.Fate.NORMAL;
        if (placed.isAfter(chain.now().minus(Duration.ofHours(5))) && !unpaid) {
            fate = Purchase.Fate.NORMAL;
        }
        boolean neverPaid = fate == Purchase.Fate.HELD || fate == Purchase.Fate.EXPIRED;
        Instant paid = neverPaid ? null : placed.plusSeconds(dice.between(25, 600));
        Visit visit = tasks.isEmpty() ? null : visit(tasks, placed);
        Delivery delivery =
                lines.stream().anyMatch(Line::sent) ? delivery(person, hub, lines, paid == null ? placed : paid) : null;
        Instant ended = switch (fate) {
            case EXPIRED -> placed.plus(Duration.ofMinutes(15));
            case CANCELLED ->
                paid.plusSeconds(dice.between(120, fromHub || visit == null || delivery != null ? 1_500 : 5_000));
            case NO_SHOW ->
                Planner.at(day(visit.time().from()).plusDays(1), LocalTime.of(10, 0))
                        .plusSeconds(dice.below(7_200));
            default -> null;
        };
        person.bought(shop == null ? hub.site() : shop.site(), placed);
        if (delivery != null) {
            person.address = true;
            person.bought(hub.site(), placed);
        }
        return new Purchase(
                dice.id(placed),
                "W" + dice.code(9),
                fate,
                person,
                shop,
                hub,
                lines,
                visit,
                delivery,
                placed,
                paid,
                ended);
    }

    private Purchase.Fate fate(boolean past, boolean visits) {
        double point = dice.share();
        if (point < 0.04) {
            return past ? Purchase.Fate.EXPIRED : Purchase.Fate.NORMAL;
        }
        if (point < 0.08) {
            return Purchase.Fate.CANCELLED;
        }
        return point < 0.095 && visits && past ? Purchase.Fate.NO_SHOW : Purchase.Fate.NORMAL;
    }

    private Visit visit(List<Visit.Task> tasks, Instant placed) {
        Span time =
                new Span(tasks.getFirst().time().from(), tasks.getLast().time().to());
        Instant arrived = time.from().minusSeconds(dice.between(60, 900));
        Instant started = time.from().plusSeconds(dice.between(30, 400));
        return new Visit(
                dice.id(placed),
                dice.code(6),
                time,
                tasks,
                arrived,
                started,
                time.to().minusSeconds(dice.between(30, 300)));
    }

    private Delivery delivery(Person person, Hub hub, List<Line> lines, Instant paid) {
        var freight = hub.freight().get(person.province());
        var sent = lines.stream().filter(Line::sent).toList();
        int grams = grams(sent);
        long goods = sent.stream().mapToLong(Line::totalFen).sum();
        LocalTime hour = paid.atZone(NetworkStep.ZONE).toLocalTime();
        LocalDate day = day(paid).plusDays(hour.isAfter(LocalTime.of(15, 0)) ? 1 : 0);
        LocalTime from =
                day.equals(day(paid)) && hour.isAfter(LocalTime.of(8, 30)) ? hour.plusMinutes(45) : LocalTime.of(9, 0);
        Instant picked = Planner.at(day, from).plusSeconds(dice.between(60, 3_000));
        if (paid.isAfter(chain.now().minus(Duration.ofHours(6))) && picked.isBefore(chain.now()) && dice.chance(0.7)) {
            picked = chain.now().plus(Duration.ofMinutes(30)); // the shelf that waits for the picker
        }
        Instant packed = picked.plusSeconds(dice.between(600, 2_400));
        Instant shipped = packed.plusSeconds(dice.between(1_200, 4_000));
        LocalDate arrives = day(shipped).plusDays(freight.days());
        Instant out = Planner.at(arrives, LocalTime.of(8, 0)).plusSeconds(dice.below(3_600));
        return new Delivery(
                freight,
                grams,
                freight.fee(grams, goods),
                picked,
                packed,
                shipped,
                out,
                out.plusSeconds(dice.between(3_600, 28_000)));
    }

    /** The weight that a carrier bills: the real one, or a gram for 6 cm³. */
    static int grams(List<Line> sent) {
        long real = sent.stream()
                .mapToLong(l -> (long) l.goods().grams() * l.quantity())
                .sum();
        long volume =
                sent.stream().mapToLong(l -> l.goods().mm3() * l.quantity()).sum();
        return Math.toIntExact(Math.max(real, Math.ceilDiv(volume, 6_000L)));
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, NetworkStep.ZONE);
    }
}
