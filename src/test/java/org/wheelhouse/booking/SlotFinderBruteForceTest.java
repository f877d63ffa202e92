package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wheelhouse.booking.SampleWorkshop.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wheelhouse.catalog.ServiceNeed;

/** The finder against a brute force that walks the day minute by minute, knows no spans, and tries everybody for every service. */
class SlotFinderBruteForceTest {

    private static final int DAY = 24 * 60;
    private static final String[] TYPES = {"A", "B"};

    /** A random outlet's Monday as minutes: true is free (technician) or taken (bay). */
    private record Minutes(
            boolean[] open,
            List<boolean[]> bayTaken,
            List<String> bayTypes,
            List<boolean[]> atWork,
            List<List<Long>> skills) {}

    @Property(tries = 400)
    void findsExactlyWhatBruteForceFinds(@ForAll long seed) {
        var random = new Random(seed);
        var minutes = new Minutes(
                new boolean[DAY], new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Workshop workshop = workshop(random, minutes);
        var needs = new ArrayList<ServiceNeed>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            needs.add(need(10 * (1 + random.nextInt(9)), 1 + random.nextInt(2), TYPES[random.nextInt(2)]));
        }
        JobPlan job = JobPlan.of(needs);
        var finder = new SlotFinder(workshop, RULES, LONG_BEFORE);
        var found = new TreeSet<Integer>();
        finder.day(MONDAY, job, null).slots().forEach(s -> found.add(minute(s.start())));
        assertEquals(bruteForce(minutes, needs), found);
        for (int start = 0; start < DAY; start += 5) {
            var taken = finder.assign(instant(start), job, null);
            assertEquals(found.contains(start), taken.isPresent());
            taken.ifPresent(t -> assertTrue(keepsAllRules(minutes, needs, t), () -> "breaks a rule: " + t));
        }
    }

    private static Workshop workshop(Random random, Minutes minutes) {
        int opens = 8 * 60 + 30 * random.nextInt(4);
        int pause = 11 * 60 + 30 * random.nextInt(4);
        int closes = 15 * 60 + 30 * random.nextInt(6);
        boolean lunch = random.nextBoolean();
        var hours = lunch ? weekdays(text(opens, pause), text(pause + 60, closes)) : weekdays(text(opens, closes));
        fill(minutes.open(), opens, closes, true);
        if (lunch) {
            fill(minutes.open(), pause, pause + 60, false);
        }
        var bays = new ArrayList<Workshop.Bay>();
        for (int b = 1 + random.nextInt(3); b > 0; b--) {
            var taken = new boolean[DAY];
            bays.add(new Workshop.Bay(id(b), TYPES[random.nextInt(2)], busy(random, taken, true)));
            minutes.bayTaken().add(taken);
            minutes.bayTypes().add(bays.getLast().type());
        }
        var technicians = new ArrayList<Workshop.Technician>();
        for (int t = 1 + random.nextInt(3); t > 0; t--) {
            var work = new boolean[DAY];
            int from = 8 * 60 + 10 * random.nextInt(12);
            int to = 14 * 60 + 10 * random.nextInt(24);
            fill(work, from, to, true);
            Map<Long, LocalDate> skills = new HashMap<>();
            var valid = new ArrayList<Long>();
            for (long skill = 1; skill <= 2; skill++) {
                int luck = random.nextInt(4);
                if (luck > 0) {
                    skills.put(skill, luck == 1 ? MONDAY.minusDays(1) : luck == 2 ? MONDAY : LocalDate.MAX);
                }
                if (luck > 1) {
                    valid.add(skill);
                }
            }
            technicians.add(new Workshop.Technician(
                    id(50 + t),
                    skills,
                    weekdays(text(from, to)),
                    busy(random, work, false),
                    busy(random, work, false)));
            minutes.atWork().add(work);
            minutes.skills().add(valid);
        }
        return new Workshop(ZONE, true, hours, Map.of(), bays, technicians);
    }

    private static List<Span> busy(Random random, boolean[] minutes, boolean value) {
        var spans = new ArrayList<Span>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = 8 * 60 + 5 * random.nextInt(110);
            int to = from + 5 + 5 * random.nextInt(30);
            spans.add(new Span(instant(from), instant(to)));
            fill(minutes, from, to, value);
        }
        return spans;
    }

    /** Services in the order of their bays; the whole job, then each bay's part, then each skill's: any way counts. */
    private static Set<Integer> bruteForce(Minutes m, List<ServiceNeed> needs) {
        var starts = new TreeSet<Integer>();
        int length = needs.stream().mapToInt(ServiceNeed::minutes).sum();
        for (int opening = 0; opening < DAY; opening++) {
            if (!m.open()[opening] || opening > 0 && m.open()[opening - 1]) {
                continue;
            }
            for (int start = opening;
                    start + length <= DAY && all(m.open(), start, start + length, true);
                    start += 30) {
                if (possible(m, needs, start)) {
                    starts.add(start);
                }
            }
        }
        return starts;
    }

    private static boolean possible(Minutes m, List<ServiceNeed> needs, int start) {
        var order = new ArrayList<ServiceNeed>();
        needs.stream()
                .map(ServiceNeed::bayType)
                .distinct()
                .forEach(type ->
                        needs.stream().filter(n -> n.bayType().equals(type)).forEach(order::add));
        int at = start;
        for (String type : order.stream().map(ServiceNeed::bayType).distinct().toList()) {
            int length = order.stream()
                    .filter(n -> n.bayType().equals(type))
                    .mapToInt(ServiceNeed::minutes)
                    .sum();
            boolean bay = false;
            for (int b = 0; b < m.bayTypes().size(); b++) {
                bay |= m.bayTypes().get(b).equals(type) && all(m.bayTaken().get(b), at - 10, at + length + 10, false);
            }
            if (!bay) {
                return false;
            }
            at += length;
        }
        at = start;
        for (int first = 0; first < order.size(); ) {
            // what one skill does in one bay without a break is one technician's
            int next = first;
            int length = 0;
            do {
                length += order.get(next++).minutes();
            } while (next < order.size()
                    && order.get(next).skillId() == order.get(first).skillId()
                    && order.get(next).bayType().equals(order.get(first).bayType()));
            boolean technician = false;
            for (int t = 0; t < m.atWork().size(); t++) {
                technician |= m.skills().get(t).contains(order.get(first).skillId())
                        && all(m.atWork().get(t), at, at + length, true);
            }
            if (!technician) {
                return false;
            }
            at += length;
            first = next;
        }
        return true;
    }

    private static boolean keepsAllRules(Minutes m, List<ServiceNeed> needs, Assignment taken) {
        int length = needs.stream().mapToInt(ServiceNeed::minutes).sum();
        boolean whole = Duration.between(taken.span().from(), taken.span().to()).toMinutes() == length;
        for (Assignment.Use use : taken.bays()) {
            int bay = m.bayTypes().size() - (int) use.id().getLeastSignificantBits();
            whole &= all(
                    m.bayTaken().get(bay),
                    minute(use.span().from()) - 10,
                    minute(use.span().to()) + 10,
                    false);
        }
        int covered = 0;
        for (Assignment.Use use : taken.technicians()) {
            int technician = m.atWork().size() - (int) (use.id().getLeastSignificantBits() - 50);
            whole &= all(
                    m.atWork().get(technician),
                    minute(use.span().from()),
                    minute(use.span().to()),
                    true);
            covered += minute(use.span().to()) - minute(use.span().from());
        }
        return whole && covered == length;
    }

    private static boolean all(boolean[] minutes, int from, int to, boolean value) {
        for (int i = Math.max(0, from); i < Math.min(DAY, to); i++) {
            if (minutes[i] != value) {
                return false;
            }
        }
        return true;
    }

    private static void fill(boolean[] minutes, int from, int to, boolean value) {
        java.util.Arrays.fill(minutes, from, Math.min(DAY, to), value);
    }

    private static String text(int from, int to) {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }

    private static Instant instant(int minute) {
        return MONDAY.atStartOfDay(ZONE).toInstant().plus(Duration.ofMinutes(minute));
    }

    private static int minute(Instant instant) {
        return (int)
                Duration.between(MONDAY.atStartOfDay(ZONE).toInstant(), instant).toMinutes();
    }
}
