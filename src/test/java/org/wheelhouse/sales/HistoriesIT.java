package org.wheelhouse.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.platform.outbox.DeliverOutbox;
import org.wheelhouse.testing.Effort;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;

/**
 * Random histories of what customers, outlets, the hub and the portal's jobs do, one after the other and many at once: whatever was done,
 * stock, claims, bookings and money add up afterwards. One that breaks something is told as short as it still does. How many: {@code
 * faults.histories}.
 */
@ExtendWith(ArquillianExtension.class)
class HistoriesIT {

    private static final int PIECES = 6;
    private static final int AT_ONCE = 8;
    private static final int SHRINKING = 40;

    @Inject
    private FittingShop shop;

    @Inject
    private Actors actors;

    @Inject
    private DeliverOutbox deliverOutbox;

    @Resource
    private ManagedThreadFactory threads;

    private final Map<Step.Act, Integer> done = new EnumMap<>(Step.Act.class);
    private int attempts;

    private List<Shrinkable<List<Step>>> histories(int count, long seed) {
        var histories = new ArrayList<Shrinkable<List<Step>>>();
        JqwikSession.run(() -> {
            var generator = Step.histories().generator(1000);
            var random = new Random(seed);
            for (int i = 0; i < count; i++) {
                histories.add(generator.next(random));
            }
        });
        return histories;
    }

    @Test
    void everythingAddsUpAfterAnyHistory() throws Exception {
        for (var history : histories(Effort.histories(), 20_261)) {
            List<String> broken = broken(history.value());
            if (!broken.isEmpty()) {
                fail(String.join("\n", broken) + "\nafter\n" + smallest(history));
            }
        }
        assertEquals(Step.Act.values().length, done.size(), "every act was done: " + done);
        System.getLogger("test")
                .log(System.Logger.Level.INFO, "{0} histories, acts done: {1}", Effort.histories(), done);
    }

    @Test
    void everythingAddsUpAfterManyAtOnce() throws Exception {
        long deadlocks = Race.deadlocks();
        int acts = 0;
        for (int round = 0; round < Math.max(1, Effort.histories() / 10); round++) {
            var place = shop.open(PIECES * 2, 2);
            var runners = new ArrayList<Callable<Integer>>();
            for (var history : histories(AT_ONCE, round)) {
                List<Step> steps = history.value();
                runners.add(() -> live(steps, place));
            }
            for (int one : Race.run(threads, AT_ONCE, runners)) {
                acts += one;
            }
            deliver(place);
            assertEquals(List.of(), SumsUp.broken(place.hub().region()), "round " + round);
        }
        assertEquals(deadlocks, Race.deadlocks());
        assertTrue(acts > 40, "few acts: " + acts);
    }

    private List<String> broken(List<Step> history) {
        attempts++;
        var place = shop.open(PIECES, 2);
        live(history, place);
        deliver(place);
        return SumsUp.broken(place.hub().region());
    }

    /** @return how many acts were not refused */
    private int live(List<Step> history, FittingShop.Place place) {
        var orders = new ArrayList<UUID>();
        int acts = 0;
        for (Step step : history) {
            if (actors.does(step, place, orders)) {
                acts++;
                synchronized (done) {
                    done.merge(step.act(), 1, Integer::sum);
                }
            }
        }
        return acts;
    }

    /** What the portal has yet to do for these orders; where its own job is at it just now, the lock waits for that. */
    private void deliver(FittingShop.Place place) {
        String waiting =
                "select x.id from outbox x join sales_order o on x.payload->>'order' = o.id::text where o.region_id = ? and x.done_at is null";
        while (!OwnerSql.rows(waiting + " for update of x", place.hub().region())
                .isEmpty()) {
            deliverOutbox.run();
        }
    }

    private List<Step> smallest(Shrinkable<List<Step>> failing) {
        var found = new ArrayList<>(failing.value());
        JqwikSession.run(() -> {
            Shrinkable<List<Step>> least = failing;
            for (Optional<Shrinkable<List<Step>>> next = Optional.of(failing); next.isPresent(); ) {
                least = next.get();
                next = least.shrink()
                        .takeWhile(s -> attempts < Effort.histories() + SHRINKING)
                        .filter(s -> !broken(s.value()).isEmpty())
                        .findFirst();
            }
            found.clear();
            found.addAll(least.value());
        });
        return found;
    }
}
