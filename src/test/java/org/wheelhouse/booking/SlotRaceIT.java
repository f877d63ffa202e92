package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;

/**
 * 32 customers race for one outlet's day: mixed durations, two skills, two bays. A brute force over minutes, which shares nothing with
 * the finder, says that everything that was taken fits together and that nothing that was refused would have fitted.
 */
@ExtendWith(ArquillianExtension.class)
class SlotRaceIT {

    private static final int CUSTOMERS = 32;
    private static final int BUFFER = 10;
    private final LocalDate day = LocalDate.now(SampleOutlet.ZONE).plusDays(3);

    @Inject
    private InScope inScope;

    @Inject
    private HoldSlot holdSlot;

    @Resource
    private ManagedThreadFactory threads;

    private record Wish(UUID customer, Instant start, SampleGoods.Service[] services) {}

    /** What the outlet can do, for the brute force. */
    private record Crew(Map<UUID, List<Long>> skills, List<UUID> bays) {}

    @Test
    void whoIsRefusedWouldNotHaveFittedAndWhoWonFits() throws Exception {
        for (long seed = 1; seed <= 4; seed++) {
            race(new Random(seed));
        }
    }

    private void race(Random random) throws Exception {
        long film = SampleGoods.skill();
        long electric = SampleGoods.skill();
        String lift = SampleGoods.bayType();
        var outlet = new SampleOutlet(SmallChain.make().outlets().getFirst())
                .bay(lift)
                .bay(lift)
                .technician(film)
                .technician(electric)
                .technician(film, electric);
        var crew = new Crew(
                Map.of(
                        outlet.technicians.get(0),
                        List.of(film),
                        outlet.technicians.get(1),
                        List.of(electric),
                        outlet.technicians.get(2),
                        List.of(film, electric)),
                outlet.bays);
        var services = List.of(
                SampleGoods.service(film, lift, 45),
                SampleGoods.service(electric, lift, 90),
                SampleGoods.service(film, lift, 120));
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < CUSTOMERS; i++) {
            var wanted = new ArrayList<>(services);
            java.util.Collections.shuffle(wanted, random);
            wishes.add(new Wish(
                    SmallChain.customer("抢约" + i),
                    SampleOutlet.at(day, "09:00").plus(Duration.ofMinutes(30L * random.nextInt(14))),
                    wanted.subList(0, 1 + random.nextInt(2)).toArray(SampleGoods.Service[]::new)));
        }
        long deadlocks = Race.deadlocks();
        var runners = new ArrayList<Callable<Booking>>();
        wishes.forEach(wish -> runners.add(() -> hold(outlet, wish)));
        List<Booking> won = Race.run(threads, CUSTOMERS, runners);
        assertEquals(deadlocks, Race.deadlocks());

        long winners = won.stream().filter(java.util.Objects::nonNull).count();
        assertTrue(winners >= 4 && winners < CUSTOMERS, "a race: " + winners);
        assertEquals(
                winners, OwnerSql.number("select count(*) from booking where outlet_id = ?", outlet.site.outlet()));
        var taken = taken(outlet);
        for (int i = 0; i < CUSTOMERS; i++) {
            Wish wish = wishes.get(i);
            if (won.get(i) != null) {
                assertHasAll(won.get(i), wish, crew);
            } else {
                assertEquals(
                        0,
                        OwnerSql.number("select count(*) from booking where customer_id = ?", wish.customer()),
                        "nothing half-held");
                assertFalse(fits(crew, taken, wish), () -> "was refused and fits: " + wish);
            }
        }
    }

    private Booking hold(SampleOutlet outlet, Wish wish) {
        try {
            return inScope.call(
                    outlet.site.checkout(wish.customer()),
                    () -> holdSlot.hold(outlet.request(
                            wish.customer(), wish.start(), Instant.now().plusSeconds(900), wish.services())));
        } catch (SlotTakenException e) {
            assertFalse(e.alternatives().stream().map(Slot::start).anyMatch(wish.start()::equals));
            return null;
        }
    }

    /** Minutes since nine at which each bay and technician is taken; asserts on the way that nobody is taken twice. */
    private Map<UUID, boolean[]> taken(SampleOutlet outlet) {
        var taken = new HashMap<UUID, boolean[]>();
        for (String table : new String[] {"bay", "technician"}) {
            for (var use : OwnerSql.rows(
                    "select " + table + "_id as who, lower(during) as starts, upper(during) as ends from " + table
                            + "_use where active and outlet_id = ?",
                    outlet.site.outlet())) {
                var minutes = taken.computeIfAbsent((UUID) use.get("who"), who -> new boolean[540]);
                int from = minute(((java.sql.Timestamp) use.get("starts")).toInstant());
                int to = minute(((java.sql.Timestamp) use.get("ends")).toInstant());
                int margin = table.equals("bay") ? BUFFER : 0;
                assertTrue(free(minutes, from - margin, to + margin), table + " taken twice, or without the buffer");
                java.util.Arrays.fill(minutes, from, to, true);
            }
        }
        return taken;
    }

    /** One bay for the whole job, and at every minute of it one technician with the skill. */
    private void assertHasAll(Booking booking, Wish wish, Crew crew) {
        assertEquals(BookingState.HELD, booking.state());
        int length = java.util.Arrays.stream(wish.services())
                .mapToInt(SampleGoods.Service::minutes)
                .sum();
        assertEquals(wish.start().plus(Duration.ofMinutes(length)), booking.endsAt());
        assertEquals(
                wish.services().length,
                OwnerSql.number("select count(*) from booking_service where booking_id = ?", booking.id()));
        assertEquals(
                1,
                OwnerSql.number(
                        "select count(*) from bay_use where booking_id = ? and active and lower(during) = ? and upper(during) = ?",
                        booking.id(),
                        java.sql.Timestamp.from(booking.startsAt()),
                        java.sql.Timestamp.from(booking.endsAt())));
        Instant at = wish.start();
        for (var service : wish.services()) {
            var who = OwnerSql.rows(
                    "select technician_id from technician_use where booking_id = ? and active and during @> tstzrange(?, ?)",
                    booking.id(),
                    java.sql.Timestamp.from(at),
                    java.sql.Timestamp.from(at.plus(Duration.ofMinutes(service.minutes()))));
            assertEquals(1, who.size());
            assertTrue(crew.skills()
                    .get((UUID) who.getFirst().get("technician_id"))
                    .contains(service.skill()));
            at = at.plus(Duration.ofMinutes(service.minutes()));
        }
    }

    private boolean fits(Crew crew, Map<UUID, boolean[]> taken, Wish wish) {
        int start = minute(wish.start());
        int length = java.util.Arrays.stream(wish.services())
                .mapToInt(SampleGoods.Service::minutes)
                .sum();
        if (start + length > 540) {
            return false;
        }
        boolean bay = crew.bays().stream()
                .anyMatch(b -> free(taken.getOrDefault(b, new boolean[540]), start - BUFFER, start + length + BUFFER));
        int at = start;
        for (var service : wish.services()) {
            int from = at;
            bay &= crew.skills().entrySet().stream()
                    .anyMatch(t -> t.getValue().contains(service.skill())
                            && free(taken.getOrDefault(t.getKey(), new boolean[540]), from, from + service.minutes()));
            at += service.minutes();
        }
        return bay;
    }

    private static boolean free(boolean[] minutes, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(minutes.length, to); i++) {
            if (minutes[i]) {
                return false;
            }
        }
        return true;
    }

    private int minute(Instant instant) {
        return (int) Duration.between(SampleOutlet.at(day, "09:00"), instant).toMinutes();
    }

    @Test
    void oneStartHasAsManyWinnersAsBaysAndTechnicians() throws Exception {
        long film = SampleGoods.skill();
        String lift = SampleGoods.bayType();
        var outlet = new SampleOutlet(SmallChain.make().outlets().getFirst())
                .bay(lift)
                .bay(lift)
                .bay(lift)
                .technician(film)
                .technician(film);
        var service = SampleGoods.service(film, lift, 60);
        var runners = new ArrayList<Callable<Booking>>();
        for (int i = 0; i < CUSTOMERS; i++) {
            UUID customer = SmallChain.customer("同时" + i);
            runners.add(() -> hold(
                    outlet, new Wish(customer, SampleOutlet.at(day, "10:00"), new SampleGoods.Service[] {service})));
        }
        assertEquals(
                2,
                Race.run(threads, CUSTOMERS, runners).stream()
                        .filter(java.util.Objects::nonNull)
                        .count());
    }
}
