package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wheelhouse.booking.SampleWorkshop.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Slots to the minute, states and reasons of days, and who is chosen. */
class SlotFinderTest {

    private static final JobPlan HOUR = job(need(60, FILM, "LIFT"));

    private static String starts(DaySlots day) {
        return String.join(
                " ",
                day.slots().stream()
                        .map(s -> LocalTime.ofInstant(s.start(), ZONE) + (s.free() > 1 ? "×" + s.free() : ""))
                        .toList());
    }

    private static SampleWorkshop oneBay(Span... busy) {
        return new SampleWorkshop().bay(1, "LIFT", busy).technician(11, List.of(FILM));
    }

    @Test
    void anEmptyDayHasEveryHalfHourThatFitsBeforeTheBreakAndTheEnd() {
        DaySlots day = oneBay().finder().day(MONDAY, HOUR, null);
        assertEquals(
                "09:00 09:30 10:00 10:30 11:00 13:00 13:30 14:00 14:30 15:00 15:30 16:00 16:30 17:00", starts(day));
        assertEquals(DayState.FREE, day.state());
        assertEquals(at(MONDAY, "10:00"), day.slots().getFirst().end());
    }

    @Test
    void aTakenBayNeedsTheBufferOnBothSides() {
        // 10:00–11:00 is taken: the bay is free until 09:50 and again from 11:10
        assertEquals(
                "13:00 13:30 14:00 14:30 15:00 15:30 16:00 16:30 17:00",
                starts(oneBay(span(MONDAY, "10:00-11:00")).finder().day(MONDAY, HOUR, null)));
        assertEquals(
                "09:00 11:30",
                starts(oneBay(span(MONDAY, "10:00-11:00"), span(MONDAY, "13:00-18:00"))
                        .finder()
                        .day(MONDAY, job(need(30, FILM, "LIFT")), null)));
        // exactly the buffer is enough
        assertEquals(
                "09:00", starts(oneBay(span(MONDAY, "10:10-18:00")).finder().day(MONDAY, HOUR, null)));
        assertEquals("", starts(oneBay(span(MONDAY, "10:09-18:00")).finder().day(MONDAY, HOUR, null)));
    }

    @Test
    void techniciansNeedNoBufferButTheirShift() {
        var halfDay = weekdays("09:00-11:00");
        var shop = new SampleWorkshop()
                .bay(1, "LIFT")
                .technician(11, Map.of(FILM, LocalDate.MAX), halfDay, List.of(), List.of(span(MONDAY, "09:00-09:30")));
        assertEquals("09:30 10:00", starts(shop.finder().day(MONDAY, HOUR, null)));
    }

    @Test
    void leaveTakesTheTechnicianOffSale() {
        var shop = new SampleWorkshop()
                .bay(1, "LIFT")
                .technician(
                        11,
                        Map.of(FILM, LocalDate.MAX),
                        weekdays("09:00-12:00", "13:00-18:00"),
                        List.of(span(MONDAY, "09:00-16:00")),
                        List.of());
        DaySlots day = shop.finder().day(MONDAY, HOUR, null);
        assertEquals("16:00 16:30 17:00", starts(day));
        assertEquals(DayState.FEW, day.state());
        assertEquals("booking.day.few", day.reasonKey());
        var away = new SampleWorkshop()
                .bay(1, "LIFT")
                .technician(
                        11,
                        Map.of(FILM, LocalDate.MAX),
                        weekdays("09:00-18:00"),
                        List.of(new Span(at(MONDAY, "00:00"), at(MONDAY.plusDays(1), "00:00"))),
                        List.of());
        assertEquals(
                DayState.NO_TECHNICIAN, away.finder().day(MONDAY, HOUR, null).state());
        assertEquals(
                DayState.FREE, away.finder().day(MONDAY.plusDays(1), HOUR, null).state());
    }

    @Test
    void aSkillCountsToItsLastDay() {
        var shop = new SampleWorkshop()
                .bay(1, "LIFT")
                .technician(11, Map.of(FILM, MONDAY.plusDays(1)), weekdays("09:00-18:00"), List.of(), List.of());
        assertEquals(
                DayState.FREE, shop.finder().day(MONDAY.plusDays(1), HOUR, null).state());
        DaySlots after = shop.finder().day(MONDAY.plusDays(2), HOUR, null);
        assertEquals(DaySlots.none(MONDAY.plusDays(2), DayState.NO_TECHNICIAN, "booking.day.no-technician"), after);
    }

    @Test
    void daysSayWhyThereIsNothing() {
        var finder = oneBay().special(MONDAY, null, "清明节")
                .special(MONDAY.plusDays(1), "10:00-11:30", "盘点")
                .finder();
        assertEquals(
                new DaySlots(MONDAY, DayState.CLOSED, "booking.day.closed-for", List.of(), "清明节", "清明节", null),
                finder.day(MONDAY, HOUR, null));
        assertEquals("10:00 10:30", starts(finder.day(MONDAY.plusDays(1), HOUR, null)));
        assertEquals(
                DaySlots.none(MONDAY.minusDays(1), DayState.CLOSED, "booking.day.closed"),
                finder.day(MONDAY.minusDays(1), HOUR, null));
        assertEquals(
                DaySlots.none(MONDAY.minusDays(4), DayState.PAST, "booking.day.over"),
                finder.day(MONDAY.minusDays(4), HOUR, null));
        LocalDate wednesday = MONDAY.plusDays(2);
        assertEquals(
                new DaySlots(
                        wednesday,
                        DayState.WAITING_FOR_PARTS,
                        "booking.day.waiting-for-parts",
                        List.of(),
                        null,
                        null,
                        wednesday.plusDays(1)),
                finder.day(wednesday, HOUR, wednesday.plusDays(1)));
        assertEquals(
                DayState.FREE,
                finder.day(wednesday.plusDays(1), HOUR, wednesday.plusDays(1)).state());
        assertEquals(
                DaySlots.none(wednesday, DayState.NO_BAY, "booking.day.no-bay"),
                finder.day(wednesday, job(need(60, FILM, "WASH")), null));
        assertEquals(
                DaySlots.none(wednesday, DayState.NO_TECHNICIAN, "booking.day.no-technician"),
                finder.day(wednesday, job(need(60, ELECTRIC, "LIFT")), null));
        assertEquals(
                DaySlots.none(wednesday, DayState.FULL, "booking.day.too-long"),
                finder.day(wednesday, job(need(301, FILM, "LIFT")), null));
        assertEquals(
                DaySlots.none(MONDAY.plusDays(2), DayState.FULL, "booking.day.full"),
                oneBay(span(wednesday, "09:00-18:00")).finder().day(wednesday, HOUR, null));
        var closed = new Workshop(ZONE, false, weekdays("09:00-18:00"), Map.of(), List.of(), List.of());
        assertEquals(
                "booking.day.outlet-closed",
                new SlotFinder(closed, RULES, LONG_BEFORE)
                        .day(MONDAY, HOUR, null)
                        .reasonKey());
    }

    @Test
    void todayBeginsAfterTheLeadTime() {
        var shop = oneBay().build();
        assertEquals("17:00", starts(new SlotFinder(shop, RULES, at(MONDAY, "16:30")).day(MONDAY, HOUR, null)));
        assertEquals(
                DaySlots.none(MONDAY, DayState.PAST, "booking.day.over"),
                new SlotFinder(shop, RULES, at(MONDAY, "16:31")).day(MONDAY, HOUR, null));
    }

    @Test
    void allLinesTogetherInOneBayByOneTechnicianWhereOneCanDoAll() {
        var shop = new SampleWorkshop()
                .bay(1, "LIFT")
                .bay(2, "LIFT")
                .technician(11, List.of(FILM))
                .technician(12, List.of(FILM, ELECTRIC));
        var both = job(need(60, FILM, "LIFT"), need(45, ELECTRIC, "LIFT"));
        Assignment taken = shop.finder().assign(at(MONDAY, "09:30"), both, null).orElseThrow();
        assertEquals(span(MONDAY, "09:30-11:15"), taken.span());
        assertEquals(List.of(new Assignment.Use(id(1), span(MONDAY, "09:30-11:15"))), taken.bays());
        assertEquals(List.of(new Assignment.Use(id(12), span(MONDAY, "09:30-11:15"))), taken.technicians());
    }

    @Test
    void elseOneTechnicianForEachPart() {
        var shop = new SampleWorkshop()
                .bay(1, "LIFT")
                .technician(11, List.of(FILM))
                .technician(12, List.of(ELECTRIC), span(MONDAY, "09:00-10:30"));
        var both = job(need(60, FILM, "LIFT"), need(45, ELECTRIC, "LIFT"));
        Assignment taken = shop.finder().assign(at(MONDAY, "09:30"), both, null).orElseThrow();
        assertEquals(List.of(new Assignment.Use(id(1), span(MONDAY, "09:30-11:15"))), taken.bays());
        assertEquals(
                List.of(
                        new Assignment.Use(id(11), span(MONDAY, "09:30-10:30")),
                        new Assignment.Use(id(12), span(MONDAY, "10:30-11:15"))),
                taken.technicians());
        assertEquals(
                Optional.empty(),
                shop.finder().assign(at(MONDAY, "09:00"), both, null),
                "the electrician is still busy");
    }

    @Test
    void theCarMovesOnceBetweenBayTypes() {
        var shop = new SampleWorkshop().bay(1, "LIFT").bay(2, "FILM_ROOM").technician(11, List.of(FILM, ELECTRIC));
        var three = job(need(30, ELECTRIC, "LIFT"), need(60, FILM, "FILM_ROOM"), need(30, FILM, "LIFT"));
        Assignment taken =
                shop.finder().assign(at(MONDAY, "13:00"), three, null).orElseThrow();
        assertEquals(
                List.of(
                        new Assignment.Use(id(1), span(MONDAY, "13:00-14:00")),
                        new Assignment.Use(id(2), span(MONDAY, "14:00-15:00"))),
                taken.bays());
        assertEquals(List.of(new Assignment.Use(id(11), span(MONDAY, "13:00-15:00"))), taken.technicians());
    }

    @Test
    void theLeastSkilledWhoSufficesIsTaken() {
        var shop = new SampleWorkshop()
                .bay(1, "LIFT")
                .technician(11, List.of(FILM, ELECTRIC))
                .technician(12, List.of(FILM));
        assertEquals(
                id(12),
                shop.finder()
                        .assign(at(MONDAY, "09:00"), HOUR, null)
                        .orElseThrow()
                        .technicians()
                        .getFirst()
                        .id());
    }

    @Test
    void aSlotSaysHowManyCouldStartThen() {
        var shop = new SampleWorkshop()
                .bay(1, "LIFT")
                .bay(2, "LIFT")
                .bay(3, "LIFT", span(MONDAY, "09:00-12:00"))
                .technician(11, List.of(FILM))
                .technician(12, List.of(FILM), span(MONDAY, "13:00-18:00"));
        assertEquals(
                "09:00×2 09:30×2 10:00×2 10:30×2 11:00×2 13:00 13:30 14:00 14:30 15:00 15:30 16:00 16:30 17:00",
                starts(shop.finder().day(MONDAY, HOUR, null)));
    }

    @Test
    void onlyOfferedStartsCanBeTaken() {
        var finder = oneBay().finder();
        assertTrue(finder.assign(at(MONDAY, "09:00"), HOUR, null).isPresent());
        assertEquals(Optional.empty(), finder.assign(at(MONDAY, "09:10"), HOUR, null), "not on the grid");
        assertEquals(Optional.empty(), finder.assign(at(MONDAY, "11:30"), HOUR, null), "into the break");
        assertEquals(
                Optional.empty(), finder.assign(at(MONDAY, "09:00"), HOUR, MONDAY.plusDays(1)), "before the parts");
        assertEquals(Optional.empty(), finder.assign(at(MONDAY.minusDays(7), "09:00"), HOUR, null), "in the past");
    }

    @Test
    void alternativesAreTheNearest() {
        var finder =
                oneBay(span(MONDAY, "09:00-12:00"), span(MONDAY, "13:00-17:00")).finder();
        var near =
                finder.nearest(at(MONDAY, "11:00"), job(need(30, FILM, "LIFT")), null, MONDAY, MONDAY.plusDays(2), 3);
        assertEquals(
                List.of(at(MONDAY, "17:30"), at(MONDAY.plusDays(1), "09:00"), at(MONDAY.plusDays(1), "09:30")),
                near.stream().map(Slot::start).toList());
    }

    @Test
    void summerTimeIsTheOutlets() {
        // Berlin, 29 March 2026: 02:00 becomes 03:00; the day has 23 hours and yet opens at nine
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate day = LocalDate.of(2026, 3, 30);
        var shop = oneBay().build();
        var moved = new Workshop(berlin, true, shop.hours(), shop.specialDays(), shop.bays(), shop.technicians());
        DaySlots slots = new SlotFinder(
                        moved, new SlotRules(Duration.ofHours(1), Duration.ZERO, Duration.ZERO, 0), LONG_BEFORE)
                .day(day, HOUR, null);
        assertEquals(
                day.atTime(9, 0).atZone(berlin).toInstant(),
                slots.slots().getFirst().start());
        assertEquals(8, slots.slots().size());
    }
}
