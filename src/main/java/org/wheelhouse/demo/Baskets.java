package org.wheelhouse.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.kernel.Money;

/** What somebody buys: only what fits the car, only work that the outlet can do, the popular more often. */
final class Baskets {

    /** What is to be installed. @param minutes of each work */
    record Basket(List<Line> lines, Map<Work, Integer> minutes) {

        int length() {
            return minutes.values().stream().mapToInt(Integer::intValue).sum();
        }

        boolean stockedAt(Shop shop, Assortment assortment) {
            return lines.stream().allMatch(l -> l.goods() == null || Supply.stocks(shop, l.goods(), assortment));
        }
    }

    private final Chain chain;
    private final Dice dice;

    Baskets(Chain chain, Dice dice) {
        this.chain = chain;
        this.dice = dice;
    }

    /** Empty when nothing comes of it: nothing fits, or the outlet cannot do it. */
    Optional<Basket> installed(Person person, Shop shop, LocalDate day) {
        if (dice.chance(0.05)) {
            var bundle = bundle(person, shop);
            if (bundle.isPresent()) {
                return bundle;
            }
        }
        var minutes = new LinkedHashMap<Work, Integer>();
        var lines = new ArrayList<Line>();
        for (int i = 0, count = dice.chance(0.15) ? 2 : 1; i < count; i++) {
            Work work = choose(shop, day);
            if (work != null && !minutes.containsKey(work)) {
                add(work, person, day, lines, minutes);
            }
        }
        boolean free = lines.stream().mapToLong(Line::totalFen).sum() == 0;
        return minutes.isEmpty() || free ? Optional.empty() : Optional.of(new Basket(lines, minutes));
    }

    private Work choose(Shop shop, LocalDate day) {
        var offered = chain.assortment().works().stream().filter(shop::offers).toList();
        double point = dice.share()
                * offered.stream().mapToDouble(w -> Demand.wanted(w, day)).sum();
        for (Work work : offered) {
            point -= Demand.wanted(work, day);
            if (point < 0) {
                return work;
            }
        }
        return null;
    }

    /** The work with its goods: one of the kind that is wanted most, often one of each other kind that goes with it. */
    private void add(Work work, Person person, LocalDate day, List<Line> lines, Map<Work, Integer> minutes) {
        var fitting = fitting(chain.assortment().installedBy(work, person.trim), person);
        var all = chain.assortment().goods().stream().anyMatch(g -> g.works().containsKey(work.id()));
        if (fitting.isEmpty() && all) {
            return;
        }
        int extra = 0;
        int pieces = 1;
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < 2 && !fitting.isEmpty(); i++) {
            Goods goods = fitting.get(dice.rank(fitting.size()));
            if (kinds.add(goods.category()) && (i == 0 || dice.chance(0.7))) {
                var fit = chain.assortment().fit(goods, person.trim);
                person.answer(fit);
                int quantity = fit == null ? 1 : fit.quantity();
                lines.add(Line.of(goods, quantity, goods.fenOn(day), false));
                extra = Math.max(extra, goods.works().get(work.id()));
                pieces = work.perPiece() ? quantity : 1;
            }
            fitting = fitting(fitting, person);
        }
        lines.add(Line.of(work, pieces));
        minutes.put(work, (work.minutes() + extra) * pieces);
    }

    private List<Goods> fitting(List<Goods> goods, Person person) {
        return goods.stream()
                .filter(g -> person.takes(chain.assortment().fit(g, person.trim)))
                .toList();
    }

    private Optional<Basket> bundle(Person person, Shop shop) {
        var assortment = chain.assortment();
        var fit = chain.bundles().stream()
                .filter(p -> !p.parts().isEmpty()
                        && p.parts().stream()
                                .allMatch(part -> part.work() != null
                                        ? shop.offers(part.work())
                                        : part.goods() != null
                                                && assortment.fits(part.goods(), person.trim)
                                                && person.takes(assortment.fit(part.goods(), person.trim))))
                .filter(p -> p.parts().stream().anyMatch(part -> part.work() != null))
                .toList();
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        var chosen = dice.one(fit);
        var weights = chosen.parts().stream().map(p -> unit(p) * p.quantity()).toList();
        if (weights.stream().mapToLong(Long::longValue).sum() <= 0) {
            return Optional.empty();
        }
        var shares = Money.ofFen(chosen.fen()).allocate(weights);
        var lines = new ArrayList<Line>();
        var minutes = new LinkedHashMap<Work, Integer>();
        for (int i = 0; i < chosen.parts().size(); i++) {
            var part = chosen.parts().get(i);
            lines.add(new Line(
                    part.goods(),
                    part.work(),
                    chosen.id(),
                    part.quantity(),
                    unit(part),
                    shares.get(i).fen(),
                    false));
            if (part.work() != null) {
                minutes.put(part.work(), part.work().minutes() * part.quantity());
            } else {
                person.answer(assortment.fit(part.goods(), person.trim));
            }
        }
        return Optional.of(new Basket(lines, minutes));
    }

    private long unit(Chain.Part part) {
        return part.work() != null ? part.work().priceFen() : part.goods().fenOn(chain.today());
    }

    /** One to four different things for a parcel. */
    List<Line> sent(Person person, LocalDate day, int most) {
        var fitting = fitting(chain.assortment().sentFor(person.trim), person);
        var lines = new ArrayList<Line>();
        var chosen = new HashSet<Long>();
        for (int i = 0, count = dice.between(1, most); i < count && !fitting.isEmpty(); i++) {
            Goods goods = fitting.get(dice.rank(fitting.size()));
            var fit = chain.assortment().fit(goods, person.trim);
            if (person.takes(fit) && chosen.add(goods.product())) {
                person.answer(fit);
                int quantity = fit != null ? fit.quantity() : goods.fenOn(day) < 6_000 && dice.chance(0.25) ? 2 : 1;
                lines.add(Line.of(goods, quantity, goods.fenOn(day), true));
            }
        }
        return lines;
    }
}
